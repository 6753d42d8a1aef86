using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Timm
{
    /// <summary>
    /// Cosine cycles, each so much longer and so much lower than the one before, behind a linear warm-up.
    /// </summary>
    /// <param name="tInitial">Steps of the first cycle. Greater than 0.</param>
    /// <param name="lrMin">The lowest rate. At least 0; default 0.</param>
    /// <param name="cycleMul">Ratio of each cycle's length to the one before. Default 1.</param>
    /// <param name="cycleDecay">Ratio of each cycle's first rate to the one before. Default 1.</param>
    /// <param name="cycleLimit">Number of cycles; afterwards the rate is <paramref name="lrMin"/>. Default 1.</param>
    /// <param name="warmupT">Steps of the linear warm-up. Default 0: none.</param>
    /// <param name="warmupLrInit">Rate at the start of the warm-up. Default 0.</param>
    /// <param name="warmupPrefix">Whether the schedule begins behind the warm-up, or is joined at its own step
    /// <paramref name="warmupT"/>. Default false.</param>
    /// <param name="kDecay">Power of the share of the way. Default 1.</param>
    /// <returns>The recipe; lowers to <see cref="CosineDecay"/> where there is one plain cycle.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineLRScheduler(
        double tInitial,
        double lrMin = 0,
        double cycleMul = 1,
        double cycleDecay = 1,
        long cycleLimit = 1,
        double warmupT = 0,
        double warmupLrInit = 0,
        bool warmupPrefix = false,
        double kDecay = 1
    ) =>
        new FrameworkCall("timm.CosineLRScheduler")
            .With("t_initial", tInitial)
            .With("lr_min", lrMin)
            .With("cycle_mul", cycleMul)
            .With("cycle_decay", cycleDecay)
            .With("cycle_limit", cycleLimit)
            .With(WarmupLength, warmupT)
            .With(WarmupStart, warmupLrInit)
            .With("warmup_prefix", warmupPrefix)
            .With("k_decay", kDecay)
            .ToRecipe();

    private static LegacyDefinition CosineLRSchedulerDefinition =>
        new(
            "CosineLRScheduler",
            "Cosine cycles, each so much longer and so much lower than the one before, behind a linear warm-up.",
            [
                Optimizer,
                InitialTime,
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
                "t < warmup_t: init + (base - init) * t/warmup_t; else lr_min + (base * decay^i - lr_min) * (1 + "
                + "cos(pi * (s/t_i)^k))/2, s steps into cycle i of t_i steps",
            Source =
                "Loshchilov and Hutter 2017, arXiv:1608.03983; k-decay: arXiv:2004.05909; timm, scheduler/cosine_lr.py",
            Conventions =
                "Without warmup_prefix the warm-up hides the schedule's own first steps, so the rate jumps where "
                + "they meet; with it the schedule begins behind the warm-up. After cycle_limit cycles the rate is "
                + "lr_min. The last step of a cycle is one short of lr_min.",
            Example = "timm.CosineLRScheduler(t_initial=100, warmup_t=5, warmup_lr_init=1e-6)",
            BindWith = (arguments, scope) => Bound(arguments, scope, prefixes: false, CosineOf(arguments)),
            ReplayWith = (arguments, scope) => Replayed(arguments, scope, prefixes: false, CosineCyclesOf(arguments)),
        };

    private static Func<double, double, Schedule> CosineOf(CallArguments arguments) =>
        CyclesOf(arguments) is { Limit: 1 } one && arguments.Number("k_decay", 1) == 1
            ? (rate, start) => new CosineDecay(rate, one.Minimum, one.First, start)
            : CosineCyclesOf(arguments);

    private static Func<double, double, Schedule> CosineCyclesOf(CallArguments arguments) =>
        (rate, start) => new TimmCosineCycles(CyclesOf(arguments), rate, start, arguments.Number("k_decay", 1));
}
