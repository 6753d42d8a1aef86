using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>fastai.fit_flat_cos</c>.</summary>
internal sealed class FastAiFitFlatCos : FastAiFitCosines
{
    public const double DefaultShare = 0.75;

    public static readonly Parameter<PerGroup<ScheduleValue>> Lr = RateOf("lr", "the rate");
    public static readonly Parameter<double> Share = ShareOf(DefaultShare);

    public FastAiFitFlatCos()
        : base(
            "fit_flat_cos",
            "The full rate for a share of the run, then half a cosine down.",
            Share,
            Lr,
            FinalDivisor,
            Share,
            WeightDecay,
            Callbacks,
            ResetOptimizer
        )
    {
        Formula = "combined_cos(pct_start, lr, lr, lr/div_final)";
        Example = "fastai.fit_flat_cos(5, lr=0.01)";
        Conventions = "As long as its epochs. The last update is one step short of the end.";
    }

    private protected override ProgressCurve Progress(BoundCall call)
    {
        var rate = Rate(Lr, call);
        return Cosines(call, rate, rate, rate / FinalDivisor.In(call));
    }
}
