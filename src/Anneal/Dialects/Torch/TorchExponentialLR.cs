using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>torch.ExponentialLR</c>.</summary>
internal sealed class TorchExponentialLR : TorchDefinition
{
    public static readonly Parameter<double> Gamma = Number("gamma", "what every step multiplies by");

    public TorchExponentialLR(TorchRelease release)
        : base(
            release,
            "ExponentialLR",
            "Multiplies the rate by gamma at every step.",
            Optimizer,
            Gamma,
            LastEpoch,
            Verbose
        )
    {
        Formula = "base * gamma^t";
        Example = $"{FullName}(gamma=0.95)";
        Conventions = "The first update gets the base rate. No end.";
    }

    protected override Schedule Lower(BoundCall call)
    {
        var gamma = Gamma.In(call);
        return gamma > 0
            ? new ExponentialDecay(call.BaseRate, gamma)
            : new StepDecay(call.BaseRate, gamma, new Period(1));
    }

    protected override TorchScheduler Make(BoundCall call, TorchSetup setup) =>
        new ExponentialScheduler(setup, Gamma.In(call));
}
