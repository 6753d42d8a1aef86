using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>composer.ConstantScheduler</c>.</summary>
internal sealed class ComposerConstant : ComposerDefinition
{
    public const double DefaultAlpha = 1;

    public static readonly Parameter<double> Alpha = Number(
        "alpha",
        DefaultAlpha,
        "factor of the base rate until " + "t_max"
    );

    public ComposerConstant()
        : base("Constant", "A share of the base rate for some time, then the base rate.", Alpha, Duration)
    {
        Formula = "base * alpha for t < t_max, then base";
        Example = "composer.ConstantScheduler(alpha=0.1, t_max='5ep')";
        Conventions =
            "After t_max the factor returns to 1: it does not hold alpha. By default t_max is the whole run, so the "
            + "jump comes after it.";
    }

    internal override Curve Bind(BoundCall call) =>
        new PiecewiseConstant(
            [call.BaseRate * Alpha.In(call), call.BaseRate],
            [ClockOf(call).Length(Duration).FirstStep]
        );
}
