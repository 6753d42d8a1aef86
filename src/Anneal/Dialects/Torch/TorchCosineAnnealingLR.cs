using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>torch.CosineAnnealingLR</c>.</summary>
internal sealed class TorchCosineAnnealingLR : TorchDefinition
{
    public static readonly Parameter<double> HalfPeriod = Number("T_max", "steps to the minimum", ParameterRole.Length);
    public static readonly Parameter<ScheduleValue> Least = Real("eta_min", 0, "rate after T_max steps");

    public TorchCosineAnnealingLR(TorchRelease release)
        : base(
            release,
            "CosineAnnealingLR",
            "Half a cosine from the base rate to eta_min over T_max steps, then up again.",
            Optimizer,
            HalfPeriod,
            Least,
            LastEpoch,
            Verbose
        )
    {
        Formula = "eta_min + (base - eta_min) * (1 + cos(pi * t/T_max))/2";
        Source += "; Loshchilov and Hutter 2016, arXiv:1608.03983, without restarts";
        Example = $"{FullName}(T_max=50, eta_min=1e-5)";
        Conventions =
            "Reaches eta_min at update number T_max (from 0). It does not stay there and does not restart: it climbs "
            + "back along the cosine, to the base rate at 2*T_max.";
    }

    // PyTorch divides by the height of the step before. Where a step is at the very bottom, it knows that only if the
    // half period is a whole number; with whole and half ones the recursion and the wave are one.
    protected override Schedule? Lower(BoundCall call)
    {
        var halfPeriod = Math.Abs(HalfPeriod.In(call));
        return IsCount(2 * halfPeriod) ? new CosineWave(call.BaseRate, call.Value(Least), halfPeriod) : null;
    }

    protected override TorchScheduler Make(BoundCall call, TorchSetup setup) =>
        new CosineScheduler(setup, HalfPeriod.In(call), call.Value(Least));
}
