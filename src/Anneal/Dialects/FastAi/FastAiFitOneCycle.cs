using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fastai.fit_one_cycle</c>.</summary>
internal sealed class FastAiFitOneCycle : FastAiFitCosines
{
    public const double DefaultDivisor = 25;
    public const double DefaultShare = 0.25;

    public static readonly Parameter<PerGroup<ScheduleValue>> LrMax = RateOf("lr_max", "highest rate");
    public static readonly Parameter<double> Divisor = DivisorOf("div", DefaultDivisor, "highest rate / first rate");
    public static readonly Parameter<double> Share = ShareOf(DefaultShare);
    public static readonly Parameter<ValueList<double>> Momentum = Optional(
        "moms",
        Kinds.ListOf(Kinds.AnyNumber).OrNone(),
        [0.95, 0.85, 0.95],
        "momentum at the start, at the highest rate, at the end"
    );

    public FastAiFitOneCycle()
        : base(
            "fit_one_cycle",
            "The one-cycle policy: the rate rises and falls by half cosines, the momentum falls and rises.",
            Share,
            LrMax,
            Divisor,
            FinalDivisor,
            Share,
            WeightDecay,
            Momentum,
            Callbacks,
            ResetOptimizer
        )
    {
        Formula = "combined_cos(pct_start, lr_max/div, lr_max, lr_max/div_final)";
        Example = "fastai.fit_one_cycle(5, lr_max=0.01)";
        Source += "; Smith and Topin 2017, arXiv:1708.07120";
        Conventions =
            "As long as its epochs. The last update is one step short of the end. torch's OneCycleLR has other "
            + "defaults: 0.3 of the run, and ends at the first rate divided by 1e4.";
    }

    internal override Violation? Check(CallExpression call)
    {
        if (base.Check(call) is { } wrong)
            return wrong;
        var count = Momentum.In(call).Count;
        return count == 3 ? null : new($"'moms' must have 3 values, but has {count}.", Momentum);
    }

    internal override IEnumerable<NamedCurve> Companions(BoundCall call)
    {
        var momentum = Momentum.In(call);
        return [new("momentum", OverEpochs(Cosines(call, momentum[0], momentum[1], momentum[2]), call))];
    }

    private protected override ProgressCurve Progress(BoundCall call)
    {
        var peak = Rate(LrMax, call);
        return Cosines(call, peak / Divisor.In(call), peak, peak / FinalDivisor.In(call));
    }
}
