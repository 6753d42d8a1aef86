using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>torch.StepLR</c>.</summary>
internal sealed class TorchStepLR : TorchDefinition
{
    public static readonly Parameter<double> Every = Number(
        "step_size",
        "steps between drops",
        ParameterRole.WholePeriod
    );
    public static readonly Parameter<double> Gamma = GammaOf("drop");

    public TorchStepLR(TorchRelease release)
        : base(
            release,
            "StepLR",
            "Multiplies the rate by gamma once every step_size steps.",
            Optimizer,
            Every,
            Gamma,
            LastEpoch,
            Verbose
        )
    {
        Formula = "base * gamma^floor(t/step_size)";
        Example = $"{FullName}(step_size=30, gamma=0.1)";
        Conventions =
            "The drop acts at the boundary itself: update number step_size (from 0) is the first at the lower rate. No "
            + "end.";
    }

    protected override Schedule? Lower(BoundCall call)
    {
        var period = Math.Abs(Every.In(call));
        return IsCount(period) ? new StepDecay(call.BaseRate, Gamma.In(call), new Period(period)) : null;
    }

    protected override TorchScheduler Make(BoundCall call, TorchSetup setup) =>
        new StepScheduler(setup, Every.In(call), Gamma.In(call));
}
