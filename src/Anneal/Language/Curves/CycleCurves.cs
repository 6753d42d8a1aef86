using Anneal.Composition;
using Anneal.Curves;

namespace Anneal.Language.Curves;

/// <summary>Curves that rise and fall.</summary>
internal static class CycleCurves
{
    public static IEnumerable<CurveDefinition> All { get; } = [Cycle, OneCycle, Restarts];

    private static LegacyDefinition Cycle =>
        new(
            "cycle",
            "Triangles between two values, again and again.",
            CoreParameters.FromTo with
            {
                Description = "lowest value -> highest value",
            },
            new LegacyParameter("up", Kinds.Length, "the time from a cycle's start to its peak") { IsRequired = true },
            new LegacyParameter("down", Kinds.Length, "the time from the peak back; left out: as long as up"),
            new LegacyParameter(
                "shape",
                Kinds.Word("triangular", "triangular2", "exp_range"),
                "triangular2 halves the height at every cycle, exp_range multiplies it by gamma at every step"
            )
            {
                Default = "triangular",
            },
            new LegacyParameter("gamma", CoreParameters.Positive, "for exp_range") { Default = "1" }
        )
        {
            Formula = "low + (high - low) * height(t) * scale(t)",
            Example = "cycle(0.001 -> 0.1, up=2ep, down=2ep, shape=triangular2)",
            Source = "Smith 2015, arXiv:1506.01186",
            CheckWith = arguments =>
                arguments.Has("gamma") && arguments.Word("shape", "triangular") != "exp_range"
                    ? "'gamma' has a meaning with shape=exp_range only."
                    : null,
            BindWith = (arguments, scope) =>
            {
                var range = arguments.Range("range");
                var up = scope.Steps(arguments.Length("up"));
                var down = arguments.OptionalLength("down") is { } length ? scope.Steps(length) : up;
                var upSteps = scope.WholeSteps(up);
                return new CyclicRate(
                    scope.Value(range.From),
                    scope.Value(range.To),
                    upSteps,
                    scope.WholeSteps(up + down) - upSteps,
                    arguments.Word("shape", "triangular") switch
                    {
                        "triangular2" => CycleShape.Triangular2,
                        "exp_range" => CycleShape.ExponentialRange,
                        _ => CycleShape.Triangular,
                    },
                    arguments.Number("gamma", 1)
                );
            },
        };

    private static LegacyDefinition OneCycle =>
        new(
            "one_cycle",
            "Up to a peak and down to almost nothing, once.",
            new LegacyParameter("peak", Kinds.Value, "the highest value") { IsRequired = true, IsPositional = true },
            CoreParameters.LengthOrRest,
            new LegacyParameter("start", Kinds.Value, "the first value") { Default = "peak/25" },
            new LegacyParameter("end", Kinds.Value, "the last value") { Default = "start/10000" },
            new LegacyParameter("up", Kinds.Length, "the time up to the peak; % is a share of the cycle")
            {
                Default = "30%",
            },
            new LegacyParameter(
                "phases",
                Kinds.Number("2 or 3", number => number is 2 or 3),
                "3: down to start as fast as up, then on to end"
            )
            {
                Default = "2",
            },
            new LegacyParameter("shape", Kinds.Word("cosine", "linear"), "of every phase") { Default = "cosine" }
        )
        {
            Formula = "start -> peak over up, then peak -> end (3 phases: peak -> start over up, then start -> end)",
            Example = "one_cycle(0.5, 100%)",
            Source = "Smith and Topin 2017, arXiv:1708.07120",
            LengthOfWith = (arguments, scope) =>
                arguments.OptionalLength("length") is { } length ? PartLength.Of(scope.Steps(length)) : PartLength.Rest,
            BindWith = (arguments, scope) =>
            {
                var peak = scope.Value(arguments.Value("peak"));
                var start = arguments.OptionalValue("start") is { } first ? scope.Value(first) : peak / 25;
                var end = arguments.OptionalValue("end") is { } last ? scope.Value(last) : start / 1e4;
                var length = arguments.OptionalLength("length") is { } own ? scope.Steps(own) : scope.RequireRest();
                var upLength = arguments.OptionalLength("up") ?? new Length(30, LengthUnit.Percent);
                var up = upLength.Unit == LengthUnit.Percent ? length * upLength.Amount / 100 : scope.Steps(upLength);
                var (whole, upSteps) = (scope.WholeSteps(length), scope.WholeSteps(up));
                var downSteps = arguments.Number("phases", 2) == 3 ? upSteps : 0;
                if (upSteps + downSteps > whole)
                    throw new ScheduleBindingException(
                        $"the cycle of {whole} steps is shorter than its way up{(downSteps > 0 ? " and down" : "")} "
                            + $"({upSteps + downSteps} steps); make 'up' shorter."
                    );
                Schedule Phase(double from, double to, long steps) =>
                    arguments.Word("shape", "cosine") == "linear"
                        ? new LinearRamp(from, to, steps)
                        : new CosineDecay(from, to, steps);
                return downSteps > 0
                    ? Sequence.Of(
                        (Phase(start, peak, upSteps), upSteps),
                        (Phase(peak, start, downSteps), downSteps),
                        (Phase(start, end, whole - 2 * upSteps), whole - 2 * upSteps)
                    )
                    : Sequence.Of(
                        (Phase(start, peak, upSteps), upSteps),
                        (Phase(peak, end, whole - upSteps), whole - upSteps)
                    );
            },
        };

    private static LegacyDefinition Restarts =>
        new(
            "restarts",
            "Half a cosine again and again, each cycle longer by a factor.",
            CoreParameters.FromTo,
            new LegacyParameter("first", Kinds.Length, "length of the first cycle") { IsRequired = true },
            new LegacyParameter(
                "growth",
                Kinds.Number("a number from 1 to 1000000", number => number is >= 1 and <= 1e6),
                "ratio of each cycle's length to the one before"
            )
            {
                Default = "1",
            },
            new LegacyParameter(
                "decay",
                Kinds.Number("a number greater than 0 and at most 1", number => number is > 0 and <= 1),
                "ratio of each cycle's first value to the one before"
            )
            {
                Default = "1",
            }
        )
        {
            Formula = "b + (a * decay^i - b) * (1 + cos(pi * t_i/n_i)) / 2 in cycle i",
            Example = "restarts(0.3 -> 1e-5, first=10ep, growth=2)",
            Source = "Loshchilov and Hutter 2017, SGDR, arXiv:1608.03983",
            BindWith = (arguments, scope) =>
            {
                var range = arguments.Range("range");
                return new CosineRestarts(
                    scope.Value(range.From),
                    scope.Value(range.To),
                    scope.Period(arguments.Length("first")).Steps,
                    arguments.Number("growth", 1),
                    arguments.Number("decay", 1)
                );
            },
        };
}
