using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Optax
{
    /// <summary>A straight line up, then an exponential decay.</summary>
    /// <param name="initValue">Value at step 0. Finite.</param>
    /// <param name="peakValue">Value at the end of the warm-up. Finite.</param>
    /// <param name="warmupSteps">Length of the warm-up in steps.</param>
    /// <param name="transitionSteps">Steps over which the value is multiplied once; at 0 or below the peak never
    /// changes.</param>
    /// <param name="decayRate">What it is multiplied by. Finite; 0: the peak never changes.</param>
    /// <param name="transitionBegin">Steps at the peak before the decay begins; a negative number counts as 0. Default
    /// 0.</param>
    /// <param name="staircase">Whether it drops at whole multiples of <paramref name="transitionSteps"/> only. Default
    /// false.</param>
    /// <param name="endValue">The lowest value of the decay for rates below 1, the highest for others; null: no bound.
    /// Default null.</param>
    /// <returns>The recipe; lowers to a <see cref="LinearRamp"/> and what <see cref="ExponentialDecay"/> lowers
    /// to.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe WarmupExponentialDecaySchedule(
        double initValue,
        double peakValue,
        long warmupSteps,
        double transitionSteps,
        double decayRate,
        long transitionBegin = 0,
        bool staircase = false,
        double? endValue = null
    ) =>
        new FrameworkCall("optax.warmup_exponential_decay_schedule")
            .With("init_value", initValue)
            .With("peak_value", peakValue)
            .With("warmup_steps", warmupSteps)
            .With("transition_steps", transitionSteps)
            .With("decay_rate", decayRate)
            .With("transition_begin", transitionBegin)
            .With("staircase", staircase)
            .With("end_value", endValue)
            .ToRecipe();

    private static LegacyDefinition WarmupExponentialDecayScheduleDefinition =>
        new(
            "warmup_exponential_decay_schedule",
            "A straight line up, then an exponential decay.",
            [InitValue, PeakValue, WarmupSteps with { Kind = Kinds.WholeNumber }, .. DecayParameters]
        )
        {
            Formula =
                "init + (peak - init) * t/w for t < w = warmup_steps, then peak * decay_rate^((t - w - "
                + "begin)/transition_steps), bounded by end_value",
            Source = SourceFile,
            Example =
                "optax.warmup_exponential_decay_schedule(0, 0.1, warmup_steps=100, transition_steps=1000, "
                + "decay_rate=0.5)",
            Conventions =
                "The decay's clock, transition_begin included, begins at the end of the warm-up. The first update "
                + "gets init_value. Never ends.",
            BindWith = (arguments, scope) =>
            {
                var (initial, peak) = (
                    scope.Value(arguments.Value("init_value")),
                    scope.Value(arguments.Value("peak_value"))
                );
                var warmup = arguments.Number("warmup_steps", 0);
                return Join([Line(initial, peak, warmup), BindDecay(arguments, scope, peak)], [(long)warmup]);
            },
        };
}
