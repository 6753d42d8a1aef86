using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>torch.LinearLR</c>.</summary>
internal sealed class TorchLinearLR : TorchDefinition
{
    public const double DefaultEnd = 1;

    public static readonly Parameter<double> Start = Optional(
        "start_factor",
        Kinds.Number("a number greater than 0 and at most 1", number => number is > 0 and <= 1),
        DefaultFactor,
        "the share of the base rate at the first update"
    ) with
    {
        DefaultText = DefaultFactorText,
    };
    public static readonly Parameter<double> End = Optional("end_factor", Share, DefaultEnd, "the share at the end");

    public TorchLinearLR(TorchRelease release)
        : base(
            release,
            "LinearLR",
            "A straight line between two shares of the base rate, most often a warm-up.",
            Optimizer,
            release == TorchRelease.V1 ? Start with { Kind = Share } : Start,
            End,
            TotalIters,
            LastEpoch,
            Verbose
        )
    {
        Formula = "base * (start_factor + (end_factor - start_factor) * min(t, total_iters)/total_iters)";
        Example = $"{FullName}(start_factor=0.1, total_iters=5)";
        Conventions =
            "The first update gets start_factor, update number total_iters (from 0) end_factor; it holds that. With "
            + "total_iters=0 it stays at start_factor.";
    }

    protected override Schedule? Lower(BoundCall call)
    {
        var (start, end, steps, rate) = (Start.In(call), End.In(call), TotalIters.In(call), call.BaseRate);
        if (steps <= 0)
            return new Constant(rate * start);
        return IsCount(steps) && start > 0 ? new LinearRamp(rate * start, rate * end, (long)steps) : null;
    }

    protected override TorchScheduler Make(BoundCall call, TorchSetup setup) =>
        new LinearScheduler(setup, Start.In(call), End.In(call), TotalIters.In(call));
}
