using Anneal.Formulas;

namespace Anneal.Dialects;

/// <summary>Half a cosine in each cycle, its share of the way raised to the power <see cref="KDecay"/>.</summary>
internal sealed record TimmCosineCycles(TimmCycleArguments Arguments, double KDecay) : TimmCycles(Arguments)
{
    private protected override Formula Between(Formula since, double steps, double peak) =>
        Arguments.Minimum
        + 0.5
            * ((Formula)peak - Arguments.Minimum)
            * (1 + Formula.Cos(Formula.Pi * Formula.Power(since, KDecay) / Math.Pow(steps, KDecay)));

    private protected override double Between(double since, double steps, double peak) =>
        Arguments.Minimum
        + 0.5
            * (peak - Arguments.Minimum)
            * (1 + Math.Cos(Math.PI * Math.Pow(since, KDecay) / Math.Pow(steps, KDecay)));
}
