using System.Globalization;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Timm
{
    /// <summary>Cycles of a part of a hyperbolic tangent (flat, steep, flat), behind a linear warm-up.</summary>
    /// <param name="tInitial">Steps of the first cycle. Greater than 0.</param>
    /// <param name="lb">Argument of the tangent at the start of a cycle. Less than <paramref name="ub"/>; default
    /// −7.</param>
    /// <param name="ub">Argument of the tangent at the end of a cycle. Default 3.</param>
    /// <param name="lrMin">The lowest rate. At least 0; default 0.</param>
    /// <param name="cycleMul">Ratio of each cycle's length to the one before. Default 1.</param>
    /// <param name="cycleDecay">Ratio of each cycle's first rate to the one before. Default 1.</param>
    /// <param name="cycleLimit">Number of cycles; afterwards the rate is <paramref name="lrMin"/>. Default 1.</param>
    /// <param name="warmupT">Steps of the linear warm-up. Default 0: none.</param>
    /// <param name="warmupLrInit">Rate at the start of the warm-up. Default 0.</param>
    /// <param name="warmupPrefix">Whether the schedule begins behind the warm-up, or is joined at its own step
    /// <paramref name="warmupT"/>. Default false.</param>
    /// <returns>The recipe; lowers to <see cref="TanhDecay"/> where there is one plain cycle.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe TanhLRScheduler(
        double tInitial,
        double lb = -7,
        double ub = 3,
        double lrMin = 0,
        double cycleMul = 1,
        double cycleDecay = 1,
        long cycleLimit = 1,
        double warmupT = 0,
        double warmupLrInit = 0,
        bool warmupPrefix = false
    ) =>
        new FrameworkCall("timm.TanhLRScheduler")
            .With("t_initial", tInitial)
            .With("lb", lb)
            .With("ub", ub)
            .With("lr_min", lrMin)
            .With("cycle_mul", cycleMul)
            .With("cycle_decay", cycleDecay)
            .With("cycle_limit", cycleLimit)
            .With(WarmupLength, warmupT)
            .With(WarmupStart, warmupLrInit)
            .With("warmup_prefix", warmupPrefix)
            .ToRecipe();

    private static LegacyDefinition TanhLRSchedulerDefinition =>
        new(
            "TanhLRScheduler",
            "Cycles of a part of a hyperbolic tangent (flat, steep, flat), behind a linear warm-up.",
            [
                Optimizer,
                InitialTime,
                new LegacyParameter(
                    "lb",
                    Kinds.AnyNumber,
                    "argument of the tangent at the start of a cycle; less than ub"
                )
                {
                    Default = "-7.0",
                },
                new LegacyParameter("ub", Kinds.AnyNumber, "argument of the tangent at the end of a cycle")
                {
                    Default = "3.0",
                },
                LowestRate,
                .. Cycles(NotNegative),
                .. Warmup("False", NotNegative, NotNegative),
                .. Noise,
                Initialize,
            ]
        )
        {
            UsesBase = true,
            Formula =
                "t < warmup_t: a line to the schedule's value at warmup_t (with warmup_prefix: to base); else lr_min "
                + "+ (base * decay^i - lr_min) * (1 - tanh(lb * (1 - r) + ub * r))/2, r = s/t_i of the way through "
                + "cycle i",
            Source = "Hsueh et al. 2018, arXiv:1806.01593; timm, scheduler/tanh_lr.py",
            Conventions =
                "Without warmup_prefix the warm-up hides the schedule's own first steps, and climbs to where the "
                + "schedule is by then, without a jump; with it the schedule begins behind the warm-up. After "
                + "cycle_limit cycles the rate is lr_min. The last step of a cycle is one short of lr_min. The ends "
                + "of the tangent are not stretched to base and lr_min.",
            Example = "timm.TanhLRScheduler(t_initial=100, warmup_t=5)",
            CheckWith = arguments =>
                arguments.Number("lb", -7) < arguments.Number("ub", 3)
                    ? null
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"'lb' must be less than 'ub' ({arguments.Number("ub", 3)}), but was "
                            + $"{arguments.Number("lb", -7)}."
                    ),
            BindWith = (arguments, scope) =>
                Bound(arguments, scope, prefixes: false, TanhOf(arguments), targetsSchedule: true),
            ReplayWith = (arguments, scope) =>
                Replayed(arguments, scope, prefixes: false, TanhCyclesOf(arguments), targetsSchedule: true),
        };

    // The core's tangent is exact at its ends, timm's is not; the first value of all is the constructor's, so only a
    // start behind a warm-up shows the difference.
    private static Func<double, double, Schedule> TanhOf(CallArguments arguments) =>
        CyclesOf(arguments) is { Limit: 1, Growth: 1 } one
        && (arguments.Number(WarmupLength, 0) == 0 || !arguments.Flag("warmup_prefix", false))
            ? (rate, start) =>
                new TanhDecay(
                    rate,
                    one.Minimum,
                    one.First,
                    arguments.Number("lb", -7),
                    arguments.Number("ub", 3),
                    start
                )
            : TanhCyclesOf(arguments);

    private static Func<double, double, Schedule> TanhCyclesOf(CallArguments arguments) =>
        (rate, start) =>
            new TimmTanhCycles(CyclesOf(arguments), rate, start, arguments.Number("lb", -7), arguments.Number("ub", 3));
}
