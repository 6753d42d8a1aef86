using Anneal.Formulas;

namespace Anneal.Dialects;

/// <summary>
/// A power of what is left in each cycle, the share of the way itself raised to the power <see cref="KDecay"/>.
/// </summary>
internal sealed record TimmPolynomialCycles(TimmCycleArguments Arguments, double Power, double KDecay)
    : TimmCycles(Arguments)
{
    private protected override Formula Between(Formula since, double steps, double peak) =>
        Arguments.Minimum
        + ((Formula)peak - Arguments.Minimum)
            * Formula.Power(1 - Formula.Power(since, KDecay) / Math.Pow(steps, KDecay), Power);

    private protected override double Between(double since, double steps, double peak) =>
        Arguments.Minimum
        + (peak - Arguments.Minimum) * Math.Pow(1 - Math.Pow(since, KDecay) / Math.Pow(steps, KDecay), Power);
}
