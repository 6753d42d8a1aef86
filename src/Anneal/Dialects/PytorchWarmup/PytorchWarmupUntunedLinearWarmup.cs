using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>pytorch_warmup.UntunedLinearWarmup</c>.</summary>
internal sealed class PytorchWarmupUntunedLinearWarmup : PytorchWarmupDefinition
{
    public PytorchWarmupUntunedLinearWarmup()
        : base("UntunedLinearWarmup", "A line of factors whose length follows from beta2.", SecondBeta)
    {
        Formula = "rate * min(1, (t + 1)/w), w = 2/(1 - beta2)";
        Conventions = "The length is cut to whole steps.";
        Example = "pytorch_warmup.UntunedLinearWarmup()";
    }

    private protected override Schedule Factor(BoundCall call) =>
        new LinearRamp(0, 1, Math.Truncate(2 / (1 - SecondBeta.In(call))), start: -1);
}
