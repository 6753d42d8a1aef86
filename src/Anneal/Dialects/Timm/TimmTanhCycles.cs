using Anneal.Formulas;

namespace Anneal.Dialects;

/// <summary>Part of a hyperbolic tangent in each cycle; unlike the core's, not exact at its ends.</summary>
internal sealed record TimmTanhCycles(TimmCycleArguments Arguments, double Lower, double Upper) : TimmCycles(Arguments)
{
    private protected override Formula Between(Formula since, double steps, double peak) =>
        Arguments.Minimum
        + 0.5
            * ((Formula)peak - Arguments.Minimum)
            * (1 - Formula.Tanh(Lower * (1 - since / steps) + Upper * (since / steps)));

    private protected override double Between(double since, double steps, double peak) =>
        Arguments.Minimum
        + 0.5 * (peak - Arguments.Minimum) * (1 - Math.Tanh(Lower * (1 - since / steps) + Upper * (since / steps)));
}
