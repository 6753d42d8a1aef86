using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>pytorch_warmup.UntunedExponentialWarmup</c>.</summary>
internal sealed class PytorchWarmupUntunedExponentialWarmup : PytorchWarmupDefinition
{
    public PytorchWarmupUntunedExponentialWarmup()
        : base("UntunedExponentialWarmup", "Exponential factors whose length follows from beta2.", SecondBeta)
    {
        Formula = "rate * (1 - exp(-(t + 1)/w)), w = 1/(1 - beta2)";
        Conventions = "The length is cut to whole steps.";
        Example = "pytorch_warmup.UntunedExponentialWarmup()";
    }

    private protected override Schedule Factor(BoundCall call) =>
        Exponential(Math.Truncate(1 / (1 - SecondBeta.In(call))));
}
