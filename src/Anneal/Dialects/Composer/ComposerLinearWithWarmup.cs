using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>composer.LinearWithWarmupScheduler</c>.</summary>
internal sealed class ComposerLinearWithWarmup : ComposerWarmupDecay
{
    public ComposerLinearWithWarmup()
        : base(
            "Linear",
            "A warm-up, then a straight line to a share of the base rate.",
            AlphaInitial,
            AlphaFinal,
            Duration
        )
    {
        Formula =
            "base * alpha_i * t/t_warmup for t < t_warmup, then base * (alpha_i + (alpha_f - alpha_i) * min(1, (t - "
            + "t_warmup)/(t_max - t_warmup)))";
        Example = "composer.LinearWithWarmupScheduler('1ep', alpha_f=0.1)";
    }

    private protected override double Peak(BoundCall call) => InitialRate(call);

    private protected override Schedule Decay(BoundCall call, double steps, double start) =>
        new LinearRamp(Peak(call), FinalRate(call), steps, start);
}
