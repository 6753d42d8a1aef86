using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>torch.ConstantLR</c>.</summary>
internal sealed class TorchConstantLR : TorchDefinition
{
    public static readonly Parameter<double> Factor = Optional(
        "factor",
        Share,
        DefaultFactor,
        "the share of the base rate"
    ) with
    {
        DefaultText = DefaultFactorText,
    };

    public TorchConstantLR(TorchRelease release)
        : base(
            release,
            "ConstantLR",
            "A share of the base rate for total_iters steps, then the base rate.",
            Optimizer,
            Factor,
            TotalIters,
            LastEpoch,
            Verbose
        )
    {
        Formula = "base * factor for t < total_iters, then base";
        Example = $"{FullName}(factor=0.5, total_iters=4)";
        Conventions =
            "Update number total_iters (from 0) is the first at the base rate. With total_iters=0 the factor stays for "
            + "good.";
    }

    protected override Schedule? Lower(BoundCall call)
    {
        var (factor, steps, rate) = (Factor.In(call), TotalIters.In(call), call.BaseRate);
        if (!IsCount(steps))
            return new Constant(rate * factor);
        return factor == 0 ? null : new PiecewiseConstant([rate * factor, rate], [(long)steps]);
    }

    protected override TorchScheduler Make(BoundCall call, TorchSetup setup) =>
        new ConstantScheduler(setup, Factor.In(call), TotalIters.In(call));
}
