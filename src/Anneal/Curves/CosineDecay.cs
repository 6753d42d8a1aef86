using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>Half a cosine from one value to another, which it keeps afterwards.</summary>
/// <remarks>
/// <c>b + (a - b) * (1 + cos(pi * t / n)) / 2</c> for t in [0, n], n = <see cref="Transition.Steps"/>.
/// Source: Loshchilov and Hutter, SGDR, ICLR 2017, arXiv:1608.03983, eq. 5, without restarts. Differs from PyTorch's
/// CosineAnnealingLR after n: that one rises again, this one stays.
/// </remarks>
public sealed record CosineDecay : Transition
{
    /// <param name="initialValue">Value at step 0. Finite.</param>
    /// <param name="finalValue">Value from <c>start + steps</c> on. Finite.</param>
    /// <param name="steps">How long it takes, in steps. At least 0.</param>
    /// <param name="start">The step at which it begins; negative: in the middle of it at step 0. Default 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or the length is negative.</exception>
    public CosineDecay(double initialValue, double finalValue, double steps, double start = 0)
        : base(initialValue, finalValue, steps, start) { }

    private protected override Formula Between(Formula progress) =>
        FinalValue + ((Formula)InitialValue - FinalValue) * (1 + Formula.Cos(Formula.Pi * progress)) / 2;

    private protected override double Between(double progress) =>
        FinalValue + (InitialValue - FinalValue) * (1 + double.CosPi(progress)) / 2;
}
