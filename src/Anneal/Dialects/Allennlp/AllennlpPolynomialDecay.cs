using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>allennlp.polynomial_decay</c>.</summary>
internal sealed class AllennlpPolynomialDecay : AllennlpPolynomial
{
    public const double DefaultPower = 1;

    public static readonly Parameter<double> Power = Number("power", DefaultPower, "the power of what is left");
    public static readonly Parameter<double> WarmupSteps = Number("warmup_steps", 0, "steps of the warm-up");
    public static readonly Parameter<ScheduleValue> End = Real("end_learning_rate", 0, "the rate at the end");

    public AllennlpPolynomialDecay()
        : base("polynomial_decay", "A line up, then a power of what is left of the run.", Power, WarmupSteps, End)
    {
        Formula = "base * s/warmup, then end + (base - end) * ((total - s)/(total - warmup))^power, s = t + 1";
        Conventions = OneAhead + StepsOfRun;
        Example = "allennlp.polynomial_decay(num_epochs=10, num_steps_per_epoch=100, warmup_steps=100)";
    }

    private protected override double WarmupIn(CallExpression call) => WarmupSteps.In(call);

    private protected override double PowerIn(CallExpression call) => Power.In(call);

    private protected override double EndIn(BoundCall call) => call.Value(End);
}
