using Anneal.Curves;

namespace Anneal.Language.Curves;

/// <summary>Curves that fall without an end of their own.</summary>
internal static class DecayCurves
{
    public static IEnumerable<CurveDefinition> All { get; } =
    [Step, MultiStep, Piecewise, InverseSquareRoot, InverseTime, Noam, Formula];

    private static LegacyParameter Factor =>
        new("factor", CoreParameters.NotNegative, "what each drop multiplies by") { IsRequired = true };

    private static LegacyParameter At =>
        new("at", Kinds.ListOf(Kinds.Length), "when, counted from the start of this part; in order")
        {
            IsRequired = true,
        };

    private static LegacyDefinition Step =>
        new(
            "step",
            "Multiplied by a factor once every so long: a staircase.",
            CoreParameters.Initial("the value before the first drop"),
            Factor,
            new LegacyParameter("every", Kinds.Length, "the time between drops") { IsRequired = true }
        )
        {
            Formula = "v * factor^floor(t/every)",
            Example = "step(0.3, factor=0.1, every=10ep)",
            BindWith = (arguments, scope) =>
                new StepDecay(
                    scope.Value(arguments.Value("value")),
                    arguments.Number("factor", 1),
                    scope.Period(arguments.Length("every"))
                ),
        };

    private static LegacyDefinition MultiStep =>
        new(
            "multistep",
            "Multiplied by a factor at each milestone, from that step on.",
            CoreParameters.Initial("the value before the first milestone"),
            Factor,
            At
        )
        {
            Formula = "v * factor^(milestones <= t)",
            Example = "multistep(0.3, factor=0.5, at=[10ep, 20ep])",
            BindWith = (arguments, scope) =>
                new MultiStepDecay(
                    scope.Value(arguments.Value("value")),
                    arguments.Number("factor", 1),
                    Steps(arguments, scope)
                ),
        };

    private static LegacyDefinition Piecewise =>
        new(
            "piecewise",
            "A value of its own between any two boundaries, each from its boundary on.",
            new LegacyParameter("values", Kinds.ListOf(Kinds.Value), "the values in turn, one more than boundaries")
            {
                IsRequired = true,
                IsPositional = true,
            },
            At
        )
        {
            Formula = "v_i from boundary i on",
            Example = "piecewise([0.3, 0.1, 0.01], at=[10ep, 20ep])",
            CheckWith = arguments =>
                arguments.Items("values").Count == arguments.Items("at").Count + 1
                    ? null
                    : $"'piecewise' needs one value more than boundaries, but has {arguments.Items("values").Count} "
                        + $"values and {arguments.Items("at").Count} boundaries.",
            BindWith = (arguments, scope) =>
                new PiecewiseConstant(
                    [.. arguments.Items("values").Select(item => scope.Value(((ValueArgument)item).Value))],
                    Steps(arguments, scope)
                ),
        };

    private static LegacyDefinition InverseSquareRoot =>
        new(
            "inverse_sqrt",
            "One over the square root of the number of updates.",
            CoreParameters.Initial("the value at the first step")
        )
        {
            Formula = "v * (t + 1)^(-1/2)",
            Example = "inverse_sqrt(0.3) every 1ep",
            BindWith = (arguments, scope) =>
                new InverseSquareRootDecay(scope.Value(arguments.Value("value")), scope.Scale),
        };

    private static LegacyDefinition InverseTime =>
        new(
            "inverse_time",
            "One over a straight line in time.",
            CoreParameters.Initial("the value at the first step"),
            new LegacyParameter("decay", CoreParameters.NotNegative, "how much the divisor grows over 'per'")
            {
                IsRequired = true,
            },
            new LegacyParameter("per", Kinds.Length, "the time over which it grows so much") { Default = "1" }
        )
        {
            Formula = "v / (1 + decay * t/per)",
            Example = "inverse_time(0.3, decay=0.5, per=1ep)",
            BindWith = (arguments, scope) =>
                new InverseTimeDecay(
                    scope.Value(arguments.Value("value")),
                    arguments.Number("decay", 0),
                    scope.Steps(arguments.OptionalLength("per") ?? new Length(1))
                ),
        };

    private static LegacyDefinition Noam =>
        new(
            "noam",
            "The first transformer's rate: a linear warm-up, then one over the square root of the number of updates.",
            new LegacyParameter("factor", Kinds.Value, "what the paper's rate is multiplied by")
            {
                IsPositional = true,
                Default = "1",
            },
            new LegacyParameter("model", CoreParameters.Positive, "width of the model") { Default = "512" },
            new LegacyParameter("warmup", Kinds.Length, "length of the warm-up") { Default = "4000" }
        )
        {
            Formula = "factor * model^(-1/2) * min(s^(-1/2), s * warmup^(-3/2)) with s = t + 1",
            Example = "noam(model=512, warmup=4000)",
            Source = "Vaswani et al. 2017, arXiv:1706.03762",
            BindWith = (arguments, scope) =>
                new NoamDecay(
                    arguments.OptionalValue("factor") is { } factor ? scope.Value(factor) : 1,
                    arguments.Number("model", 512),
                    scope.Steps(arguments.OptionalLength("warmup") ?? new Length(4000))
                ),
        };

    private static LegacyDefinition Formula =>
        new(
            Names.Formula,
            "Closed arithmetic in the clock t; base may stand in it.",
            new LegacyParameter(
                "formula",
                Kinds.Formula,
                "+ - * / // % **, comparisons, 'a if c else b', and functions such as sqrt, min, cos"
            )
            {
                IsRequired = true,
                IsPositional = true,
            }
        )
        {
            Formula = "as written",
            Example = "formula(0.1 * (t + 1) ** -0.5)",
            BindWith = (arguments, scope) =>
            {
                var formula = arguments.Formula("formula");
                var baseRate = formula.UsesBase ? scope.Value(ScheduleValue.Base()) : double.NaN;
                return new FormulaCurve(formula, baseRate, scope.Scale);
            },
        };

    private static ValueList<long> Steps(CallArguments arguments, BindingScope scope) =>
        [.. arguments.Items("at").Select(item => scope.WholeSteps(((LengthArgument)item).Length))];
}
