using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>composer.ConstantWithWarmupScheduler</c>.</summary>
internal sealed class ComposerConstantWithWarmup : ComposerWarmupDecay
{
    public static readonly Parameter<double> Alpha = Number(
        "alpha",
        ComposerConstant.DefaultAlpha,
        "factor of the base rate after the warm-up"
    );

    public ComposerConstantWithWarmup()
        : base("Constant", "A warm-up, then a share of the base rate.", Alpha, Duration)
    {
        Formula = "base * alpha * min(1, t/t_warmup)";
        Example = "composer.ConstantWithWarmupScheduler('1ep')";
        Conventions += " alpha is held after t_max, unlike ConstantScheduler's.";
    }

    internal override PartLength LengthOf(BoundCall call) => PartLength.Open;

    private protected override double Peak(BoundCall call) => call.BaseRate * Alpha.In(call);

    private protected override Schedule Decay(BoundCall call, double steps, double start) => new Constant(Peak(call));
}
