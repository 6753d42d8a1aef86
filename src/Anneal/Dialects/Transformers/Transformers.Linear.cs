using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Transformers
{
    /// <summary>A line from 0 to the group's own rate, then a line back to 0.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="numTrainingSteps">Steps of the run, the warm-up inside.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>s.</returns>
    public static Recipe GetLinearScheduleWithWarmup(double numWarmupSteps, double numTrainingSteps) =>
        new FrameworkCall("transformers.get_linear_schedule_with_warmup")
            .With(WarmupSteps, numWarmupSteps)
            .With(TrainingSteps, numTrainingSteps)
            .ToRecipe();

    private static LegacyDefinition LinearDefinition =>
        new(
            "get_linear_schedule_with_warmup",
            "A line from 0 to the group's own rate, then a line back to 0.",
            Optimizer,
            Warmup,
            Training,
            LastEpoch
        )
        {
            UsesBase = true,
            Formula = "base * t/warmup up to warmup, then base * max(0, (training - t)/max(1, training - warmup))",
            Source = Source,
            Conventions =
                "The first update is made with rate 0. The warm-up is inside num_training_steps. Afterwards the rate "
                + "stays at 0.",
            Example = "transformers.get_linear_schedule_with_warmup(num_warmup_steps=100, num_training_steps=1000)",
            BindWith = (arguments, scope) => Warmed(arguments, scope, (rate, _) =>
                {
                    var steps = AfterWarmup(arguments);
                    return new LinearRamp(
                        rate,
                        0,
                        steps,
                        arguments.Number(TrainingSteps, 0) - steps - First(arguments.Number(WarmupSteps, 0))
                    );
                }),
        };
}
