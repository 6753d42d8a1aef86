using Anneal.Formulas;

namespace Anneal.Dialects;

/// <summary>Part of a hyperbolic tangent in each cycle; unlike the core's, not exact at its ends.</summary>
internal sealed record TimmTanhCycles : TimmCycles
{
    public TimmTanhCycles(TimmCycleArguments arguments, double rate, double start, double lower, double upper)
        : base(arguments, rate, start) => (Lower, Upper) = (lower, upper);

    public double Lower { get; }

    public double Upper { get; }

    private protected override Formula Between(Formula since, double steps, double peak) =>
        Arguments.Minimum
        + 0.5 * (peak - Arguments.Minimum) * (1 - Formula.Tanh(Lower * (1 - since / steps) + Upper * (since / steps)));

    private protected override double Between(double since, double steps, double peak) =>
        Arguments.Minimum
        + 0.5 * (peak - Arguments.Minimum) * (1 - Math.Tanh(Lower * (1 - since / steps) + Upper * (since / steps)));
}
