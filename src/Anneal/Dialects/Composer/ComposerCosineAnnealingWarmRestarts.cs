using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>composer.CosineAnnealingWarmRestartsScheduler</c>.</summary>
internal sealed class ComposerCosineAnnealingWarmRestarts : ComposerDefinition
{
    public const double DefaultGrowth = 1;

    public static readonly Parameter<ComposerTime> First = Time(
        "t_0",
        "the first cycle's length",
        ParameterRole.WholePeriod
    );
    public static readonly Parameter<double> Growth = Number(
        "t_mult",
        DefaultGrowth,
        "ratio of each cycle's length to the one before"
    );

    public ComposerCosineAnnealingWarmRestarts()
        : base(
            "CosineAnnealingWarmRestarts",
            "Half a cosine again and again, each cycle t_mult times as long as the one before.",
            First,
            Growth,
            AlphaFinal
        )
    {
        Formula =
            "base * (alpha_f + (1 - alpha_f) * (1 + cos(pi * (t - start_i)/length_i))/2), length_i = floor(t_mult * "
            + "length_(i-1))";
        Example = "composer.CosineAnnealingWarmRestartsScheduler('10ep', t_mult=2.0)";
        Conventions =
            "The step at which a cycle ends is already the restart, so alpha_f is never quite reached. Lengths are "
            + "truncated at each restart; where they shrink to 0 the schedule has no value.";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (rate, final, growth) = (call.BaseRate, FinalRate(call), Growth.In(call));
        var first = ClockOf(call).PositiveLength(First);
        var isWhole = growth is >= 1 and <= 1e6 && growth == Math.Floor(growth);
        return isWhole && first.Steps == Math.Floor(first.Steps)
            ? new CosineRestarts(rate, final, first.Steps, growth)
            : new ComposerRestarts(rate, final, new(first.Amount, 0, growth), first.PerStep);
    }
}
