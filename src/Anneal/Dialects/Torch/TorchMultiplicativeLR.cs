using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>torch.MultiplicativeLR</c>.</summary>
internal sealed class TorchMultiplicativeLR : TorchDefinition
{
    public TorchMultiplicativeLR(TorchRelease release)
        : base(
            release,
            "MultiplicativeLR",
            "Multiplies the rate at every step by a function of the epoch that begins.",
            Optimizer,
            TorchLambdaLR.Factor,
            LastEpoch,
            Verbose
        )
    {
        Formula = "base * lr_lambda(1) * … * lr_lambda(t)";
        Example = $"{FullName}(lambda epoch: 0.95)";
        Conventions =
            "lr_lambda(0) is never asked for: the first update gets the base rate. Only its history defines the rate, "
            + "so it can stand alone or under 'every', not inside another schedule. No end.";
    }

    protected override Schedule? Lower(BoundCall call) => null;

    protected override TorchScheduler Make(BoundCall call, TorchSetup setup) =>
        new MultiplicativeScheduler(setup, TorchLambdaLR.FactorIn(call));
}
