using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>mmengine.OneCycleLR</c>.</summary>
internal sealed class MmengineOneCycleLR : MmengineDefinition
{
    public static readonly Parameter<PerGroup<ScheduleValue>> Peak = Optional(
        "eta_max",
        PerGroup.Kind,
        new([0]),
        "rate at the peak, or one for each group"
    );
    public static readonly Parameter<double> Total = OrNone(
        "total_steps",
        Kinds.PythonInteger("a whole number greater than 0", number => number > 0),
        "steps of the cycle",
        ParameterRole.Time
    );
    public static readonly Parameter<double> Share = OneCycleOptions.ShareOf("pct_start");
    public static readonly Parameter<double> FirstDivisor = Number(
        "div_factor",
        25,
        "the first rate is eta_max over this"
    );
    public static readonly Parameter<double> FinalDivisor = Number(
        "final_div_factor",
        1e4,
        "the last, the first over this"
    );

    public MmengineOneCycleLR()
        : base(
            "OneCycleLR",
            "One cycle: up to eta_max, then down to almost nothing.",
            Peak,
            Total,
            Share,
            OneCycleOptions.Strategy,
            FirstDivisor,
            FinalDivisor,
            OneCycleOptions.ThreePhase
        )
    {
        Formula = "eta_max/div_factor -> eta_max -> eta_max/div_factor/final_div_factor";
        Conventions =
            "The optimizer's own rate plays no part. Without total_steps it takes end - begin - 1. "
            + "MMEngine fails one step after total_steps.";
        Example = "mmengine.OneCycleLR(eta_max=0.1, total_steps=1000)";
    }

    internal override MmengineRule Rule(BoundCall call, MmengineSpan span)
    {
        var total = Total.TryIn(call, out var own) ? own * span.Scale : span.End - span.Begin;
        var first = Peak.InGroup(call) / FirstDivisor.In(call);
        return new MmengineOneCycleLRRule(
            span,
            new(total, Share.In(call), OneCycleOptions.ThreePhase.In(call), OneCycleOptions.IsLinear(call)),
            new(first, Peak.InGroup(call), first / FinalDivisor.In(call), false, double.NaN, double.NaN)
        );
    }
}
