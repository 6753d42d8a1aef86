using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Transformers
{
    /// <summary>A line from 0 to the group's own rate, then waves of a cosine between it and a lowest rate.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="numTrainingSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="numCycles">Waves. Default 0.5: down once.</param>
    /// <param name="minLr">The lowest rate, for a group whose rate is the optimizer's default one. Either this or
    /// <paramref name="minLrRate"/>.</param>
    /// <param name="minLrRate">The lowest rate as a share of the group's own.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>, then <see cref="CosineWave"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GetCosineWithMinLrScheduleWithWarmup(
        double numWarmupSteps,
        double numTrainingSteps,
        double numCycles = 0.5,
        double? minLr = null,
        double? minLrRate = null
    ) =>
        new FrameworkCall("transformers.get_cosine_with_min_lr_schedule_with_warmup")
            .With(WarmupSteps, numWarmupSteps)
            .With(TrainingSteps, numTrainingSteps)
            .With("num_cycles", numCycles)
            .With("min_lr", minLr)
            .With("min_lr_rate", minLrRate)
            .ToRecipe();

    private static LegacyDefinition CosineWithMinLrDefinition =>
        new(
            "get_cosine_with_min_lr_schedule_with_warmup",
            "A line from 0 to the group's own rate, then waves of a cosine between it and a lowest rate.",
            Optimizer,
            Warmup,
            Training,
            Waves,
            LastEpoch,
            LowestRate,
            LowestShare
        )
        {
            UsesBase = true,
            Formula =
                "base * t/warmup up to warmup, then base * (m + (1 - m) * (1 + cos(2*pi * cycles * (t - "
                + "warmup)/max(1, training - warmup)))/2), m = min_lr_rate or min_lr/default rate",
            Source = Source,
            Conventions =
                "The first update is made with rate 0. min_lr is a ratio to the optimizer's default rate: a group "
                + "with another rate has another lowest one. After num_training_steps the rate rises again.",
            Example =
                "transformers.get_cosine_with_min_lr_schedule_with_warmup(num_warmup_steps=100, "
                + "num_training_steps=1000, min_lr_rate=0.1)",
            CheckWith = LowestProblem,
            BindWith = (arguments, scope) =>
                Warmed(arguments, scope, (rate, start) =>
                    Cosine(
                        rate,
                        rate * Lowest(arguments, scope),
                        AfterWarmup(arguments),
                        arguments.Number("num_cycles", 0.5),
                        start
                    )
                ),
        };

    private static LegacyParameter LowestRate =>
        Optional("min_lr", Kinds.Real, "the lowest rate, where the group's is the optimizer's default one");

    private static LegacyParameter LowestShare =>
        Optional("min_lr_rate", Kinds.AnyNumber, "the lowest rate as a share of the group's own");

    private static string? LowestProblem(CallArguments arguments) =>
        arguments.Has("min_lr") == arguments.Has("min_lr_rate")
            ? "one of 'min_lr' and 'min_lr_rate' must be given, but "
                + $"{(arguments.Has("min_lr") ? "both" : "neither")} were."
            : null;

    private static double Lowest(CallArguments arguments, BindingScope scope)
    {
        if (arguments.OptionalValue("min_lr") is not { } rate)
            return arguments.Number("min_lr_rate", 0);
        return DefaultRate(scope) is not 0 and var init
            ? scope.Value(rate) / init
            : throw new ScheduleBindingException(
                "the optimizer's default rate must not be 0 where 'min_lr' is given, but was 0; the framework "
                    + "divides by it."
            );
    }
}
