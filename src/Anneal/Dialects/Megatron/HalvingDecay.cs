using Anneal.Curves;
using Anneal.Formulas;

namespace Anneal.Dialects;

/// <summary>
/// Megatron's "exponential" anneal: an exponential that is shifted so that it ends at the final value.
/// </summary>
/// <remarks><c>b + (a - b) * (2 * 0.5^(t / n) - 1)</c> for t in [0, n].</remarks>
internal sealed record HalvingDecay : Transition
{
    public HalvingDecay(double initialValue, double finalValue, double steps, double start)
        : base(initialValue, finalValue, steps, start) { }

    private protected override Formula Between(Formula progress) =>
        FinalValue + ((Formula)InitialValue - FinalValue) * (2 * Formula.Power(0.5, progress) - 1);

    private protected override double Between(double progress) =>
        FinalValue + (InitialValue - FinalValue) * (2 * Math.Pow(0.5, progress) - 1);
}
