using Anneal.Formulas;

namespace Anneal.Curves;

/// <summary>
/// Part of a hyperbolic tangent from one value to another: flat, then steep, then flat; the final value is kept
/// afterwards.
/// </summary>
/// <remarks>
/// <c>b + (a - b) * (1 - tanh(lower * (1 - t / n) + upper * t / n)) / 2</c> for t in (0, n), n =
/// <see cref="Transition.Steps"/>.
/// Source: Hsueh et al., Stochastic Gradient Descent with Hyperbolic-Tangent Decay, 2018, arXiv:1806.01593, with timm's
/// defaults −7 and 3.
/// The two ends are exact here: at step 0 the initial value (the formula gives it but for 1e-6 of the way), at n the
/// final one (the formula is 0.25 % of the way above it).
/// </remarks>
public sealed record TanhDecay : Transition
{
    /// <param name="initialValue">Value at step 0. Finite.</param>
    /// <param name="finalValue">Value from <c>start + steps</c> on. Finite.</param>
    /// <param name="steps">How long it takes, in steps. At least 0.</param>
    /// <param name="lower">Argument of the tangent at the start. Less than <paramref name="upper"/>; default
    /// −7.</param>
    /// <param name="upper">Argument of the tangent at the end. Default 3.</param>
    /// <param name="start">The step at which it begins; negative: in the middle of it at step 0. Default 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, the length is negative, or the bounds are
    /// not in order.</exception>
    public TanhDecay(
        double initialValue,
        double finalValue,
        double steps,
        double lower = -7,
        double upper = 3,
        double start = 0
    )
        : base(initialValue, finalValue, steps, start)
    {
        (Lower, Upper) = (Require.Finite(lower), Require.Finite(upper));
        if (lower >= upper)
            throw new ArgumentOutOfRangeException(
                nameof(lower),
                FormattableString.Invariant($"'lower' must be less than 'upper' ({upper}), but was {lower}.")
            );
    }

    /// <summary>Argument of the tangent at the start.</summary>
    public double Lower { get; }

    /// <summary>Argument of the tangent at the end.</summary>
    public double Upper { get; }

    private protected override Formula Between(Formula progress)
    {
        var inside =
            FinalValue
            + ((Formula)InitialValue - FinalValue) * (1 - Formula.Tanh(Lower * (1 - progress) + Upper * progress)) / 2;
        return Formula.If(progress <= 0, InitialValue, Formula.If(progress >= 1, FinalValue, inside));
    }

    private protected override double Between(double progress) =>
        FinalValue + (InitialValue - FinalValue) * (1 - Math.Tanh(Lower * (1 - progress) + Upper * progress)) / 2;
}
