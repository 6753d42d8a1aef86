using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Transformers
{
    /// <summary>
    /// A warm-up without a wasted update, then waves of a cosine between the group's own rate and a lowest one, one
    /// step ahead.
    /// </summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="numTrainingSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="numCycles">Waves. Default 0.5: down once.</param>
    /// <param name="minLr">The lowest rate, for a group whose rate is the optimizer's default one. Either this or
    /// <paramref name="minLrRate"/>.</param>
    /// <param name="minLrRate">The lowest rate as a share of the group's own.</param>
    /// <param name="warmupLrRate">Share of the group's rate at which the warm-up begins. Default: one part of the
    /// warm-up.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>, then <see cref="CosineWave"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GetCosineWithMinLrScheduleWithWarmupLrRate(
        double numWarmupSteps,
        double numTrainingSteps,
        double numCycles = 0.5,
        double? minLr = null,
        double? minLrRate = null,
        double? warmupLrRate = null
    ) =>
        new FrameworkCall("transformers.get_cosine_with_min_lr_schedule_with_warmup_lr_rate")
            .With(WarmupSteps, numWarmupSteps)
            .With(TrainingSteps, numTrainingSteps)
            .With("num_cycles", numCycles)
            .With("min_lr", minLr)
            .With("min_lr_rate", minLrRate)
            .With("warmup_lr_rate", warmupLrRate)
            .ToRecipe();

    private static LegacyDefinition CosineWarmupWithMinLrDefinition =>
        new(
            "get_cosine_with_min_lr_schedule_with_warmup_lr_rate",
            "A warm-up without a wasted update, then waves of a cosine between the group's own rate and a lowest one.",
            Optimizer,
            Warmup,
            Training,
            Waves,
            LastEpoch,
            LowestRate,
            LowestShare,
            Optional(
                "warmup_lr_rate",
                Kinds.AnyNumber,
                "share of the rate at which the warm-up begins; None: one part of the warm-up"
            )
        )
        {
            UsesBase = true,
            Source = Source,
            Formula =
                "base * (t + 1)/warmup, or base * (w + (1 - w) * t/(warmup - 1)), up to warmup; then base * (m + (1 "
                + "- m) * (1 + cos(2*pi * cycles * (t - warmup + 1)/max(1, training - warmup)))/2)",
            Conventions =
                "The first update gets 1/warmup of the rate, and the full rate comes at the last step of the "
                + "warm-up. The cosine is one step ahead. min_lr is a ratio to the optimizer's default rate. After "
                + "num_training_steps the rate rises again.",
            Example =
                "transformers.get_cosine_with_min_lr_schedule_with_warmup_lr_rate(num_warmup_steps=100, "
                + "num_training_steps=1000, min_lr_rate=0.1)",
            CheckWith = LowestProblem,
            BindWith = (arguments, scope) =>
            {
                var (rate, warmup) = (Rate(scope), arguments.Number(WarmupSteps, 0));
                var steps = Math.Max(1, warmup);
                Schedule ramp =
                    arguments.OptionalValue("warmup_lr_rate")?.Number is { } share
                        ? new LinearRamp(rate * share, rate, Math.Max(1, warmup - 1))
                    : steps == Math.Floor(steps) ? new LinearRamp(0, rate, steps, start: -1)
                    : new LinearGrowth(rate / steps, 1); // its last step is above the rate
                var cosine = Cosine(
                    rate,
                    rate * Lowest(arguments, scope),
                    AfterWarmup(arguments),
                    arguments.Number("num_cycles", 0.5),
                    warmup - First(warmup) - 1
                );
                return Resumed(arguments, ramp.ThenFrom(First(warmup), cosine));
            },
        };
}
