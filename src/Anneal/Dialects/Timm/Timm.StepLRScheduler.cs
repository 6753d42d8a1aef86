using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Timm
{
    /// <summary>Multiplies the rate once every so many steps, behind a linear warm-up.</summary>
    /// <param name="decayT">Steps between drops; a fraction is kept as one.</param>
    /// <param name="decayRate">What each drop multiplies by. Default 1.</param>
    /// <param name="warmupT">Steps of the linear warm-up. Default 0: none.</param>
    /// <param name="warmupLrInit">Rate at the start of the warm-up. Default 0.</param>
    /// <param name="warmupPrefix">Whether the schedule begins behind the warm-up, or is joined at its own step
    /// <paramref name="warmupT"/>. Default true.</param>
    /// <returns>The recipe; lowers to <see cref="StepDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe StepLRScheduler(
        double decayT,
        double decayRate = 1,
        double warmupT = 0,
        double warmupLrInit = 0,
        bool warmupPrefix = true
    ) =>
        new FrameworkCall("timm.StepLRScheduler")
            .With("decay_t", decayT)
            .With("decay_rate", decayRate)
            .With(WarmupLength, warmupT)
            .With(WarmupStart, warmupLrInit)
            .With("warmup_prefix", warmupPrefix)
            .ToRecipe();

    private static LegacyDefinition StepLRSchedulerDefinition =>
        new(
            "StepLRScheduler",
            "Multiplies the rate once every so many steps, behind a linear warm-up.",
            [
                Optimizer,
                new LegacyParameter("decay_t", Kinds.AnyNumber, "steps between drops; a fraction is kept as one")
                {
                    IsRequired = true,
                },
                new LegacyParameter("decay_rate", Kinds.AnyNumber, "what each drop multiplies by") { Default = "1.0" },
                .. Warmup("True", Kinds.AnyNumber, Kinds.Real),
                .. Noise,
                Initialize,
            ]
        )
        {
            UsesBase = true,
            Formula =
                "t < warmup_t: init + (base - init) * t/warmup_t; else base * decay_rate^floor(s/decay_t), s = t - "
                + "warmup_t (without warmup_prefix: t)",
            Source = "timm, scheduler/step_lr.py",
            Conventions =
                "The drop acts at the boundary itself. By default the stairs begin behind the warm-up. It never ends.",
            Example = "timm.StepLRScheduler(decay_t=30, decay_rate=0.1, warmup_t=5)",
            BindWith = (arguments, scope) => Bound(arguments, scope, prefixes: true, StairsOf(arguments)),
            ReplayWith = (arguments, scope) => Replayed(arguments, scope, prefixes: true, StairsOf(arguments)),
        };

    private static Func<double, double, Schedule> StairsOf(CallArguments arguments)
    {
        var (every, factor) = (arguments.Number("decay_t", 1), arguments.Number("decay_rate", 1));
        return (rate, start) =>
            every == 0
                ? new Failing(
                    "'decay_t' must not be 0, but was 0; the framework's own code divides by it at the first step."
                )
            : every < 1 || every != Math.Floor(every) || start != Math.Floor(start)
                ? new TimmStairs(rate, factor, every, start)
            : start == 0 ? new StepDecay(rate, factor, new Period(every))
            : new Ahead(new StepDecay(rate, factor, new Period(every)), (long)-start);
    }
}
