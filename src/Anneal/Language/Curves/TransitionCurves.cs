using Anneal.Curves;

namespace Anneal.Language.Curves;

/// <summary>Curves that go from one value to another.</summary>
internal static class TransitionCurves
{
    public static IEnumerable<CurveDefinition> All { get; } =
    [Constant, Linear, Polynomial, Cosine, OneMinusSquareRoot, Tanh, Exponential, Warmup];

    private static LegacyDefinition Constant =>
        new(
            "constant",
            "The same value at every step; a bare value means the same.",
            CoreParameters.Initial("the value")
        )
        {
            Formula = "v",
            Example = "constant(0.1)",
            BindWith = (arguments, scope) => new Constant(scope.Value(arguments.Value("value"))),
        };

    private static LegacyDefinition Linear =>
        Transition(
            "linear",
            "A straight line from one value to another.",
            "a + (b - a) * t/n",
            "",
            "linear(0.3 -> 0, 20ep)",
            (a, b, n, _) => new LinearRamp(a, b, n)
        );

    private static LegacyDefinition Polynomial =>
        Transition(
            "polynomial",
            "A power of the share of the way that is left.",
            "b + (a - b) * (1 - t/n)^power",
            "",
            "polynomial(0.3 -> 0, 20ep, power=2)",
            (a, b, n, arguments) => new PolynomialDecay(a, b, n, arguments.Number("power", 1)),
            new LegacyParameter("power", CoreParameters.Positive, "the power of the share that is left")
            {
                Default = "1",
            }
        );

    private static LegacyDefinition Cosine =>
        Transition(
            "cosine",
            "Half a cosine: slow, fast, slow.",
            "b + (a - b) * (1 + cos(pi * t/n)) / 2",
            "Loshchilov and Hutter 2017, SGDR, arXiv:1608.03983",
            "cosine(0.3 -> 0.01, 20ep)",
            (a, b, n, _) => new CosineDecay(a, b, n)
        );

    private static LegacyDefinition OneMinusSquareRoot =>
        Transition(
            "one_minus_sqrt",
            "A cooldown that falls fast at first.",
            "b + (a - b) * (1 - sqrt(t/n))",
            "Hägele et al. 2024, arXiv:2405.18392",
            "constant(0.3) then one_minus_sqrt(0.3 -> 0, 20%)",
            (a, b, n, _) => new OneMinusSquareRootDecay(a, b, n)
        );

    private static LegacyDefinition Tanh =>
        Transition(
            "tanh",
            "Part of a hyperbolic tangent: flat, steep, flat.",
            "b + (a - b) * (1 - tanh(lower * (1 - t/n) + upper * t/n)) / 2",
            "Hsueh et al. 2018, arXiv:1806.01593; timm",
            "tanh(0.3 -> 0, 20ep)",
            (a, b, n, arguments) => new TanhDecay(a, b, n, arguments.Number("lower", -7), arguments.Number("upper", 3)),
            new LegacyParameter("lower", Kinds.AnyNumber, "the tangent's argument at the start") { Default = "-7" },
            new LegacyParameter("upper", Kinds.AnyNumber, "the tangent's argument at the end") { Default = "3" }
        );

    private static LegacyDefinition Exponential =>
        new(
            "exponential",
            "By equal ratios: from one value to another over a length, or multiplied by a factor over every so long, "
                + "without end.",
            new LegacyParameter(
                "value",
                Kinds.AnyOf(Kinds.Range, Kinds.Value),
                "first value -> last value, or the first value alone"
            )
            {
                IsRequired = true,
                IsPositional = true,
            },
            CoreParameters.LengthOrRest with
            {
                Description = "for a -> b: how long it takes; left out: the rest of the run",
            },
            new LegacyParameter("factor", CoreParameters.Positive, "for a alone: what the value is multiplied by")
            {
                IsKeywordOnly = true,
            },
            new LegacyParameter("per", Kinds.Length, "for a alone: the time over which the factor acts once")
            {
                IsKeywordOnly = true,
                Default = "1",
            }
        )
        {
            Formula = "a * (b/a)^(t/n), or a * factor^(t/per)",
            Example = "exponential(0.3, factor=0.95, per=1ep)",
            CheckWith = arguments =>
                arguments.Find("value") is RangeArgument
                    ? arguments.Has("factor") || arguments.Has("per")
                        ? "'exponential(a -> b, length)' takes no factor and no per; write exponential(a, factor=f, "
                            + "per=D) for those."
                        : null
                    : arguments.Has("length")
                        ? "'exponential(a, factor=f, per=D)' takes no length and never ends; give it one with 'for', "
                            + "or write exponential(a -> b, length)."
                        : arguments.Has("factor")
                            ? null
                            : "'exponential' needs the argument 'factor', or a last value: exponential(a -> b, "
                                + "length).",
            LengthOfWith = (arguments, scope) =>
                arguments.Find("value") is RangeArgument ? OwnOrRest(arguments, scope) : PartLength.Open,
            BindWith = (arguments, scope) =>
                arguments.Find("value") is RangeArgument range
                    ? new GeometricRamp(
                        scope.Value(range.From),
                        scope.Value(range.To),
                        scope.WholeSteps(arguments.OptionalLength("length"))
                    )
                    : new ExponentialDecay(
                        scope.Value(arguments.Value("value")),
                        arguments.Number("factor", 1),
                        scope.Steps(arguments.OptionalLength("per") ?? new Length(1))
                    ),
        };

    private static LegacyDefinition Warmup =>
        new(
            Names.Warmup,
            "A ramp to the first value of whatever follows.",
            new LegacyParameter("length", Kinds.Length, "how long it takes") { IsRequired = true, IsPositional = true },
            new LegacyParameter(
                "from",
                Kinds.Value,
                "the value at the start; left out: the ramp begins one part above 0, so that no update is wasted"
            )
            {
                IsKeywordOnly = true,
            },
            new LegacyParameter("shape", Kinds.Word("linear", "constant"), "constant: stays at 'from' until it ends")
            {
                IsKeywordOnly = true,
                Default = "linear",
            }
        )
        {
            Formula = "target * (t + 1)/(n + 1); with from: from + (target - from) * t/n",
            Example = "warmup(5ep) then cosine(0.3 -> 0.01, 15ep)",
            Source = "Goyal et al. 2017, arXiv:1706.02677",
            CheckWith = arguments =>
                arguments.Word("shape", "linear") == "constant" && !arguments.Has("from")
                    ? "'warmup(shape=constant)' needs the argument 'from', the value at which it stays."
                    : null,
            LengthOfWith = (arguments, scope) => PartLength.Of(scope.Steps(arguments.Length("length"))),
            BindWith = (arguments, scope) =>
            {
                var target = scope.Target
                    ?? throw new ScheduleBindingException(
                        "'warmup' takes its target from the part that follows it; write 'then' and that part behind it."
                    );
                var steps = scope.WholeSteps(arguments.Length("length"));
                return arguments.OptionalValue("from") is not { } from ? new Warmup(target, steps)
                    : arguments.Word("shape", "linear") == "constant" ? new Constant(scope.Value(from)).For(steps)
                    : new LinearRamp(scope.Value(from), target, steps);
            },
        };

    private static LegacyDefinition Transition(
        string name,
        string summary,
        string formula,
        string source,
        string example,
        Func<double, double, long, CallArguments, Schedule> curve,
        params ReadOnlySpan<LegacyParameter> more
    ) =>
        new(name, summary, [CoreParameters.FromTo, CoreParameters.LengthOrRest, .. more])
        {
            Formula = formula,
            Source = source,
            Example = example,
            LengthOfWith = OwnOrRest,
            BindWith = (arguments, scope) =>
                curve(
                    scope.Value(arguments.Range("range").From),
                    scope.Value(arguments.Range("range").To),
                    scope.WholeSteps(arguments.OptionalLength("length")),
                    arguments
                ),
        };

    private static PartLength OwnOrRest(CallArguments arguments, BindingScope scope) =>
        arguments.OptionalLength("length") is { } length ? PartLength.Of(scope.Steps(length)) : PartLength.Rest;
}
