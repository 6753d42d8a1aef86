using Anneal.Curves;
using Anneal.Curves.Progress;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>composer.PolynomialScheduler</c>.</summary>
internal sealed class ComposerPolynomial : ComposerDefinition
{
    public static readonly Parameter<double> Power = Number("power", "the power");

    public ComposerPolynomial()
        : base("Polynomial", "A power of the share of the time that is left.", Power, Duration, AlphaFinal)
    {
        Formula = "base * (alpha_f + (1 - alpha_f) * (1 - min(1, t/t_max))^power)";
        Example = "composer.PolynomialScheduler(2.0)";
        Conventions = "The first update gets the base rate, step t_max alpha_f of it, which is held.";
    }

    internal override PartLength LengthOf(BoundCall call) => UntilDurationEnds(call);

    internal override Curve Bind(BoundCall call) =>
        Decay(call.BaseRate, FinalRate(call), Power.In(call), ClockOf(call).PositiveLength(Duration).Steps);

    /// <summary>A power, which may be negative, over so many steps.</summary>
    public static Schedule Decay(double initial, double final, double power, double steps, double start = 0) =>
        power >= 0
            ? new PolynomialDecay(initial, final, steps, power, start)
            : new OverProgress(new PolynomialProgress(initial, final, power), steps, -start);
}
