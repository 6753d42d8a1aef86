using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>pytorch_warmup.ExponentialWarmup</c>.</summary>
internal sealed class PytorchWarmupExponentialWarmup : PytorchWarmupDefinition
{
    public PytorchWarmupExponentialWarmup()
        : base("ExponentialWarmup", "Factors that come near to 1 exponentially.", Period)
    {
        Formula = "rate * (1 - exp(-(t + 1)/warmup_period))";
        Conventions = "The factor acts at the first update too.";
        Example = "pytorch_warmup.ExponentialWarmup(warmup_period=100)";
    }

    private protected override Schedule Factor(BoundCall call) => Exponential(Period.InGroup(call, "period"));
}
