using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>composer.PolynomialWithWarmupScheduler</c>.</summary>
internal sealed class ComposerPolynomialWithWarmup : ComposerWarmupDecay
{
    public const double DefaultPower = 2;

    public static readonly Parameter<double> Power = Number("power", DefaultPower, "the power");

    public ComposerPolynomialWithWarmup()
        : base(
            "Polynomial",
            "A warm-up, then a power of the share of the time that is left.",
            Power,
            Duration,
            AlphaFinal
        )
    {
        Formula =
            "base * t/t_warmup for t < t_warmup, then base * (alpha_f + (1 - alpha_f) * (1 - min(1, (t - "
            + "t_warmup)/(t_max - t_warmup)))^power)";
        Example = "composer.PolynomialWithWarmupScheduler('1ep', power=2.0)";
    }

    private protected override Schedule Decay(BoundCall call, double steps, double start) =>
        ComposerPolynomial.Decay(call.BaseRate, FinalRate(call), Power.In(call), steps, start);
}
