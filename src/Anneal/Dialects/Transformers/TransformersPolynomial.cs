using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>transformers.get_polynomial_decay_schedule_with_warmup</c>.</summary>
internal sealed class TransformersPolynomial : TransformersWarmed
{
    public const double DefaultEnd = 1e-7;
    public const double DefaultPower = 1;

    public static readonly Parameter<ScheduleValue> End = Real(
        "lr_end",
        DefaultEnd,
        "rate at the end, below the optimizer's default rate"
    );
    public static readonly Parameter<double> Power = Optional(
        "power",
        Kinds.Number("a number that is at least 0", number => number >= 0),
        DefaultPower,
        "the power of what is left"
    );

    public TransformersPolynomial()
        : base(
            "get_polynomial_decay_schedule_with_warmup",
            $"{Line}then a power of what is left of the way.",
            Training,
            End,
            Power,
            LastEpoch
        )
    {
        Formula =
            $"{WarmupFormula} base * ((init - end) * (1 - (t - warmup)/(training - warmup))^power + end)/init, init = "
            + "the optimizer's default rate";
        Conventions =
            $"{FirstUpdate}. lr_end is a ratio to the optimizer's default rate: a group with another rate ends "
            + "elsewhere. Afterwards the end is held. With as many warm-up steps as training steps it fails at that "
            + "step.";
        Example = ExampleWith(", power=2");
    }

    private protected override Schedule After(BoundCall call, double rate, double start)
    {
        var (warmup, training, power) = (Warmup.In(call), Training.In(call), Power.In(call));
        var end = new Constant(rate * EndShare(call));
        if (training == warmup && warmup >= 0 && warmup == Math.Floor(warmup))
        {
            var problem =
                $"'{TrainingName}' must not equal '{WarmupName}', but both were {NumberText.Format(training)}; the "
                + "framework divides by their difference.";
            return warmup == 0 ? throw new ScheduleBindingException(problem) : new Failing(problem);
        }
        if (training <= warmup)
            return end;
        return power == 0
            ? new Constant(rate).ThenFrom(Math.Max(0, (long)Math.Floor(training) + 1 - FirstAfter(warmup)), end)
            : new PolynomialDecay(rate, end.Value, training - warmup, power, start);
    }

    private static double EndShare(BoundCall call)
    {
        var (init, end) = (DefaultRate(call), call.Value(End));
        if (!(end < init))
            throw new ScheduleBindingException(
                $"'lr_end' must be less than the optimizer's default rate ({NumberText.Format(init)}), but was "
                    + $"{NumberText.Format(end)}."
            );
        return init == 0
            ? throw new ScheduleBindingException(
                "the optimizer's default rate must not be 0, but was 0; the framework divides by it."
            )
            : end / init;
    }
}
