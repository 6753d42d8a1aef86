using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>allennlp.linear_with_warmup</c>.</summary>
internal sealed class AllennlpLinearWithWarmup : AllennlpPolynomial
{
    public const double DefaultWarmup = 100;

    public static readonly Parameter<double> WarmupSteps = Number(
        "warmup_steps",
        DefaultWarmup,
        "steps of the warm-up"
    );

    public AllennlpLinearWithWarmup()
        : base("linear_with_warmup", "A line up, then a line to 0 at the end of the run.", WarmupSteps)
    {
        Formula = "base * s/warmup, then base * (total - s)/(total - warmup), s = t + 1";
        Conventions = OneAhead + StepsOfRun;
        Example = "allennlp.linear_with_warmup(num_epochs=10, num_steps_per_epoch=100, warmup_steps=100)";
    }

    private protected override double WarmupIn(CallExpression call) => WarmupSteps.In(call);
}
