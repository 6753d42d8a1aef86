using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Transformers
{
    /// <summary>A line from 0 to the group's own rate, then one over the square root of the steps.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="timescale">Steps after which the rate has fallen to 1/√2. Greater than 0; default: the warm-up's
    /// length, or 10,000 without one.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>, then <see cref="InverseSquareRootDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GetInverseSqrtSchedule(double numWarmupSteps, double? timescale = null) =>
        new FrameworkCall("transformers.get_inverse_sqrt_schedule")
            .With(WarmupSteps, numWarmupSteps)
            .With("timescale", timescale)
            .ToRecipe();

    private static LegacyDefinition InverseSqrtDefinition =>
        new(
            "get_inverse_sqrt_schedule",
            "A line from 0 to the group's own rate, then one over the square root of the steps.",
            Optimizer,
            Warmup,
            Optional(
                "timescale",
                Kinds.Number("a number greater than 0", number => number > 0),
                "steps after which the rate has fallen to 1/sqrt(2); None: the warm-up's length, or 10000 without one"
            ),
            LastEpoch
        )
        {
            UsesBase = true,
            Formula = "base * t/warmup up to warmup, then base / sqrt((t - warmup + timescale)/timescale)",
            Source = Source,
            Conventions =
                "The first update is made with rate 0. The full rate is kept at step num_warmup_steps. It never ends.",
            Example = "transformers.get_inverse_sqrt_schedule(num_warmup_steps=100)",
            BindWith = (arguments, scope) => Warmed(arguments, scope, (rate, start) =>
                {
                    var warmup = arguments.Number(WarmupSteps, 0);
                    var scale = arguments.Number("timescale", warmup == 0 ? 10_000 : warmup);
                    // A warm-up that ended a fraction of a step ago leaves a lower curve with a longer scale.
                    return new InverseSquareRootDecay(rate / Math.Sqrt(1 - start / scale), scale - start);
                }),
        };
}
