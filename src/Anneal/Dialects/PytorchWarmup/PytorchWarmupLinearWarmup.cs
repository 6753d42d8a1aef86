using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>pytorch_warmup.LinearWarmup</c>.</summary>
internal sealed class PytorchWarmupLinearWarmup : PytorchWarmupDefinition
{
    public PytorchWarmupLinearWarmup()
        : base("LinearWarmup", "A line of factors up to 1.", Period)
    {
        Formula = "rate * min(1, (t + 1)/warmup_period)";
        Conventions = "The factor acts at the first update too.";
        Example = "pytorch_warmup.LinearWarmup(warmup_period=100)";
    }

    private protected override Schedule Factor(BoundCall call) =>
        new LinearRamp(0, 1, Period.InGroup(call, "period"), start: -1);
}
