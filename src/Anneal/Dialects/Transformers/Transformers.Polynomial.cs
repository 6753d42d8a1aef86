using System.Globalization;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Transformers
{
    /// <summary>A line from 0 to the group's own rate, then a power of what is left of the way.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="numTrainingSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="lrEnd">Rate at the end, for a group whose rate is the optimizer's default one. Below that rate;
    /// default 1e-7.</param>
    /// <param name="power">The power. At least 0; default 1.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>, then <see cref="PolynomialDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GetPolynomialDecayScheduleWithWarmup(
        double numWarmupSteps,
        double numTrainingSteps,
        double lrEnd = 1e-7,
        double power = 1
    ) =>
        new FrameworkCall("transformers.get_polynomial_decay_schedule_with_warmup")
            .With(WarmupSteps, numWarmupSteps)
            .With(TrainingSteps, numTrainingSteps)
            .With("lr_end", lrEnd)
            .With("power", power)
            .ToRecipe();

    private static LegacyDefinition PolynomialDefinition =>
        new(
            "get_polynomial_decay_schedule_with_warmup",
            "A line from 0 to the group's own rate, then a power of what is left of the way.",
            Optimizer,
            Warmup,
            Training,
            new LegacyParameter("lr_end", Kinds.Real, "rate at the end, below the optimizer's default rate")
            {
                Default = "1e-7",
            },
            new LegacyParameter(
                "power",
                Kinds.Number("a number that is at least 0", number => number >= 0),
                "the power of what is left"
            )
            {
                Default = "1.0",
            },
            LastEpoch
        )
        {
            UsesBase = true,
            Source = Source,
            Formula =
                "base * t/warmup up to warmup, then base * ((init - end) * (1 - (t - warmup)/(training - "
                + "warmup))^power + end)/init, init = the optimizer's default rate",
            Conventions =
                "The first update is made with rate 0. lr_end is a ratio to the optimizer's default rate: a group "
                + "with another rate ends elsewhere. Afterwards the end is held. With as many warm-up steps as "
                + "training steps it fails at that step.",
            Example =
                "transformers.get_polynomial_decay_schedule_with_warmup(num_warmup_steps=100, "
                + "num_training_steps=1000, power=2)",
            BindWith = (arguments, scope) =>
                Warmed(arguments, scope, (rate, start) => PolynomialAfter(arguments, scope, rate, start)),
        };

    private static Schedule PolynomialAfter(CallArguments arguments, BindingScope scope, double rate, double start)
    {
        var init = DefaultRate(scope);
        var lowest = scope.Value(arguments.OptionalValue("lr_end") ?? ScheduleValue.Of(1e-7));
        if (!(lowest < init))
            throw new ScheduleBindingException(
                $"'lr_end' must be less than the optimizer's default rate ({NumberText.Format(init)}), but was "
                    + $"{NumberText.Format(lowest)}."
            );
        if (init == 0)
            throw new ScheduleBindingException(
                "the optimizer's default rate must not be 0, but was 0; the framework divides by it."
            );
        var (warmup, training, power) = (
            arguments.Number(WarmupSteps, 0),
            arguments.Number(TrainingSteps, 0),
            arguments.Number("power", 1)
        );
        var end = new Constant(rate * (lowest / init));
        if (training == warmup && warmup >= 0 && warmup == Math.Floor(warmup))
        {
            var problem = string.Create(
                CultureInfo.InvariantCulture,
                $"'{TrainingSteps}' must not equal '{WarmupSteps}', but both were {training}; the framework divides "
                    + $"by their difference."
            );
            return warmup == 0 ? throw new ScheduleBindingException(problem) : new Failing(problem);
        }
        return training <= warmup ? end
            : power == 0 ? new Constant(rate).ThenFrom(Math.Max(0, (long)Math.Floor(training) + 1 - First(warmup)), end)
            : new PolynomialDecay(rate, end.Value, training - warmup, power, start);
    }
}
