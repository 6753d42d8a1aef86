using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Transformers
{
    /// <summary>A line from 0 to the group's own rate, then waves of a cosine between it and 0.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="numTrainingSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="numCycles">Waves. Default 0.5: down once.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>, then <see cref="CosineWave"/>.</returns>
    public static Recipe GetCosineScheduleWithWarmup(
        double numWarmupSteps,
        double numTrainingSteps,
        double numCycles = 0.5
    ) =>
        new FrameworkCall("transformers.get_cosine_schedule_with_warmup")
            .With(WarmupSteps, numWarmupSteps)
            .With(TrainingSteps, numTrainingSteps)
            .With("num_cycles", numCycles)
            .ToRecipe();

    private static LegacyDefinition CosineDefinition =>
        new(
            "get_cosine_schedule_with_warmup",
            "A line from 0 to the group's own rate, then waves of a cosine between it and 0.",
            Optimizer,
            Warmup,
            Training,
            Waves,
            LastEpoch
        )
        {
            UsesBase = true,
            Formula =
                "base * t/warmup up to warmup, then base * (1 + cos(2*pi * cycles * (t - warmup)/max(1, training - "
                + "warmup)))/2",
            Source = Source,
            Conventions =
                "The first update is made with rate 0. The warm-up is inside num_training_steps. After it the rate "
                + "rises again.",
            Example = "transformers.get_cosine_schedule_with_warmup(num_warmup_steps=100, num_training_steps=1000)",
            BindWith = (arguments, scope) =>
                Warmed(arguments, scope, (rate, start) =>
                    Cosine(rate, 0, AfterWarmup(arguments), arguments.Number("num_cycles", 0.5), start)
                ),
        };
}
