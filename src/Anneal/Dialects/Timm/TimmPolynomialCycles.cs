using Anneal.Formulas;

namespace Anneal.Dialects;

/// <summary>
/// A power of what is left in each cycle, the share of the way itself raised to the power <see cref="KDecay"/>.
/// </summary>
internal sealed record TimmPolynomialCycles : TimmCycles
{
    public TimmPolynomialCycles(TimmCycleArguments arguments, double rate, double start, double power, double kDecay)
        : base(arguments, rate, start) => (Power, KDecay) = (power, kDecay);

    public double Power { get; }

    public double KDecay { get; }

    private protected override Formula Between(Formula since, double steps, double peak) =>
        Arguments.Minimum
        + (peak - Arguments.Minimum) * Formula.Power(1 - Formula.Power(since, KDecay) / Math.Pow(steps, KDecay), Power);

    private protected override double Between(double since, double steps, double peak) =>
        Arguments.Minimum
        + (peak - Arguments.Minimum) * Math.Pow(1 - Math.Pow(since, KDecay) / Math.Pow(steps, KDecay), Power);
}
