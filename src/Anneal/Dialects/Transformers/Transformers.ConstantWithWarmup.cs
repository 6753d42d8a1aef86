using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Transformers
{
    /// <summary>A line from 0 to the group's own rate, which is kept.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>, then <see cref="Constant"/>.</returns>
    public static Recipe GetConstantScheduleWithWarmup(double numWarmupSteps) =>
        new FrameworkCall("transformers.get_constant_schedule_with_warmup")
            .With(WarmupSteps, numWarmupSteps)
            .ToRecipe();

    private static LegacyDefinition ConstantWithWarmupDefinition =>
        new(
            "get_constant_schedule_with_warmup",
            "A line from 0 to the group's own rate, which is kept.",
            Optimizer,
            Warmup,
            LastEpoch
        )
        {
            UsesBase = true,
            Formula = "base * t/warmup up to warmup, then base",
            Source = Source,
            Conventions = "The first update is made with rate 0; the full rate comes at step num_warmup_steps.",
            Example = "transformers.get_constant_schedule_with_warmup(num_warmup_steps=100)",
            BindWith = (arguments, scope) => Warmed(arguments, scope, (rate, _) => new Constant(rate)),
        };
}
