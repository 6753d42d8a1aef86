using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Timm
{
    /// <summary>Cycles of a power of what is left of the way, behind a linear warm-up.</summary>
    /// <param name="tInitial">Steps of the first cycle. Greater than 0.</param>
    /// <param name="power">The power. Default 0.5.</param>
    /// <param name="lrMin">The lowest rate. At least 0; default 0.</param>
    /// <param name="cycleMul">Ratio of each cycle's length to the one before. Default 1.</param>
    /// <param name="cycleDecay">Ratio of each cycle's first rate to the one before. Default 1.</param>
    /// <param name="cycleLimit">Number of cycles; afterwards the rate is <paramref name="lrMin"/>. Default 1.</param>
    /// <param name="warmupT">Steps of the linear warm-up. Default 0: none.</param>
    /// <param name="warmupLrInit">Rate at the start of the warm-up. Default 0.</param>
    /// <param name="warmupPrefix">Whether the schedule begins behind the warm-up, or is joined at its own step
    /// <paramref name="warmupT"/>. Default false.</param>
    /// <param name="kDecay">Power of the share of the way. Default 1.</param>
    /// <returns>The recipe; lowers to <see cref="PolynomialDecay"/> where there is one plain cycle.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolyLRScheduler(
        double tInitial,
        double power = 0.5,
        double lrMin = 0,
        double cycleMul = 1,
        double cycleDecay = 1,
        long cycleLimit = 1,
        double warmupT = 0,
        double warmupLrInit = 0,
        bool warmupPrefix = false,
        double kDecay = 1
    ) =>
        new FrameworkCall("timm.PolyLRScheduler")
            .With("t_initial", tInitial)
            .With("power", power)
            .With("lr_min", lrMin)
            .With("cycle_mul", cycleMul)
            .With("cycle_decay", cycleDecay)
            .With("cycle_limit", cycleLimit)
            .With(WarmupLength, warmupT)
            .With(WarmupStart, warmupLrInit)
            .With("warmup_prefix", warmupPrefix)
            .With("k_decay", kDecay)
            .ToRecipe();

    private static LegacyDefinition PolyLRSchedulerDefinition =>
        new(
            "PolyLRScheduler",
            "Cycles of a power of what is left of the way, behind a linear warm-up.",
            [
                Optimizer,
                InitialTime,
                new LegacyParameter("power", Kinds.AnyNumber, "the power of what is left") { Default = "0.5" },
                LowestRate,
                .. Cycles(Kinds.AnyNumber),
                .. Warmup("False", Kinds.AnyNumber, Kinds.Real),
                .. Noise,
                KDecay,
                Initialize,
            ]
        )
        {
            UsesBase = true,
            Formula =
                "t < warmup_t: init + (base - init) * t/warmup_t; else lr_min + (base * decay^i - lr_min) * (1 - "
                + "(s/t_i)^k)^power, s steps into cycle i of t_i steps",
            Source = "k-decay: arXiv:2004.05909; timm, scheduler/poly_lr.py",
            Conventions =
                "Without warmup_prefix the warm-up hides the schedule's own first steps, so the rate jumps where "
                + "they meet; with it the schedule begins behind the warm-up. After cycle_limit cycles the rate is "
                + "lr_min. The last step of a cycle is one short of lr_min.",
            Example = "timm.PolyLRScheduler(t_initial=100, power=0.9)",
            BindWith = (arguments, scope) => Bound(arguments, scope, prefixes: false, PolyOf(arguments)),
            ReplayWith = (arguments, scope) => Replayed(arguments, scope, prefixes: false, PolyCyclesOf(arguments)),
        };

    private static Func<double, double, Schedule> PolyOf(CallArguments arguments) =>
        CyclesOf(arguments) is { Limit: 1 } one
        && arguments.Number("k_decay", 1) == 1
        && arguments.Number("power", 0.5) is > 0 and var power
            ? (rate, start) => new PolynomialDecay(rate, one.Minimum, one.First, power, start)
            : PolyCyclesOf(arguments);

    private static Func<double, double, Schedule> PolyCyclesOf(CallArguments arguments) =>
        (rate, start) =>
            new TimmPolynomialCycles(
                CyclesOf(arguments),
                rate,
                start,
                arguments.Number("power", 0.5),
                arguments.Number("k_decay", 1)
            );
}
