using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>torch.PolynomialLR</c>.</summary>
internal sealed class TorchPolynomialLR : TorchDefinition
{
    public const double DefaultPower = 1;

    public static readonly Parameter<double> Power = Number(
        "power",
        DefaultPower,
        "the power of the share that is left"
    );

    public TorchPolynomialLR(TorchRelease release)
        : base(
            release,
            "PolynomialLR",
            "A power of the share of the way that is left, down to 0.",
            Optimizer,
            TotalIters,
            Power,
            LastEpoch,
            Verbose
        )
    {
        Formula = "base * (1 - min(t, total_iters)/total_iters)^power";
        Example = $"{FullName}(total_iters=100, power=2.0)";
        Conventions =
            "Update number total_iters (from 0) is the first at 0, and it stays there: there is no end value but 0. "
            + "With total_iters=0 nothing decays.";
    }

    protected override Schedule? Lower(BoundCall call)
    {
        var (steps, power) = (TotalIters.In(call), Power.In(call));
        if (steps <= 0 || power == 0)
            return new Constant(call.BaseRate);
        return IsCount(steps) && power > 0 ? new PolynomialDecay(call.BaseRate, 0, (long)steps, power) : null;
    }

    protected override TorchScheduler Make(BoundCall call, TorchSetup setup) =>
        new PolynomialScheduler(setup, TotalIters.In(call), Power.In(call));
}
