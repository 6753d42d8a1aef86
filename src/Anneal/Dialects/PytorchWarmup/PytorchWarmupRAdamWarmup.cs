using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>pytorch_warmup.RAdamWarmup</c>.</summary>
internal sealed class PytorchWarmupRAdamWarmup : PytorchWarmupDefinition
{
    public PytorchWarmupRAdamWarmup()
        : base("RAdamWarmup", "The rectification of RAdam.", SecondBeta)
    {
        Formula =
            "rate * sqrt((r - 4)(r - 2) R/((R - 4)(R - 2) r)), R = 2/(1 - beta2) - 1, r = R - 2 s "
            + "beta2^s/(1 - beta2^s)";
        Conventions = "Steps count from the first one at which the rectification has a value.";
        Example = "pytorch_warmup.RAdamWarmup()";
    }

    internal override Violation? Check(CallExpression call) =>
        SecondBeta.Violates(call, "greater than 0.6 and less than 1", beta => beta is > 0.6 and < 1);

    private protected override Schedule Factor(BoundCall call) => new PytorchWarmupRectification(SecondBeta.In(call));
}
