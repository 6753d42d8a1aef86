using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Transformers
{
    /// <summary>A line from 0 to the group's own rate, then half a cosine down to 0 again and again.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="numTrainingSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="numCycles">Number of half cosines. Default 1.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>, then <see cref="CosineDecay"/> where there is one
    /// cycle.</returns>
    public static Recipe GetCosineWithHardRestartsScheduleWithWarmup(
        double numWarmupSteps,
        double numTrainingSteps,
        double numCycles = 1
    ) =>
        new FrameworkCall("transformers.get_cosine_with_hard_restarts_schedule_with_warmup")
            .With(WarmupSteps, numWarmupSteps)
            .With(TrainingSteps, numTrainingSteps)
            .With("num_cycles", numCycles)
            .ToRecipe();

    private static LegacyDefinition CosineWithHardRestartsDefinition =>
        new(
            "get_cosine_with_hard_restarts_schedule_with_warmup",
            "A line from 0 to the group's own rate, then half a cosine down to 0 again and again.",
            Optimizer,
            Warmup,
            Training,
            new LegacyParameter("num_cycles", Kinds.AnyNumber, "number of half cosines") { Default = "1" },
            LastEpoch
        )
        {
            UsesBase = true,
            Formula =
                "base * t/warmup up to warmup, then base * (1 + cos(pi * (cycles * r mod 1)))/2, r = (t - "
                + "warmup)/max(1, training - warmup)",
            Source = Source,
            Conventions =
                "The first update is made with rate 0. num_cycles counts cycles over the rest of the run (PyTorch's "
                + "T_0 counts steps). Afterwards the rate stays at 0.",
            Example =
                "transformers.get_cosine_with_hard_restarts_schedule_with_warmup(num_warmup_steps=100, "
                + "num_training_steps=1000, num_cycles=3)",
            BindWith = (arguments, scope) =>
                Warmed(arguments, scope, (rate, start) =>
                    arguments.Number("num_cycles", 1) is not 1 and var cycles
                        ? new TransformersRestarts(rate, AfterWarmup(arguments), cycles, start)
                        : new CosineDecay(rate, 0, AfterWarmup(arguments), start)
                ),
        };
}
