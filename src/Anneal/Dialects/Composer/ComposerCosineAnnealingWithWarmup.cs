using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>composer.CosineAnnealingWithWarmupScheduler</c>.</summary>
internal sealed class ComposerCosineAnnealingWithWarmup : ComposerWarmupDecay
{
    public ComposerCosineAnnealingWithWarmup()
        : base("CosineAnnealing", "A warm-up, then half a cosine to a share of the base rate.", Duration, AlphaFinal)
    {
        Formula =
            "base * t/t_warmup for t < t_warmup, then base * (alpha_f + (1 - alpha_f) * (1 + cos(pi * min(1, (t - "
            + "t_warmup)/(t_max - t_warmup))))/2)";
        Example = "composer.CosineAnnealingWithWarmupScheduler('1ep', alpha_f=0.01)";
    }

    private protected override Schedule Decay(BoundCall call, double steps, double start) =>
        new CosineDecay(call.BaseRate, FinalRate(call), steps, start);
}
