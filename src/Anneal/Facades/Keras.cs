using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The schedules of <c>keras.optimizers.schedules</c>, with their own names, defaults and conventions.
/// </summary>
/// <remarks>Keras computes in float32, so its own numbers differ from these in about the seventh digit.</remarks>
public static class Keras
{
    /// <summary>
    /// Multiplies the rate by <paramref name="decayRate"/> over every <paramref name="decaySteps"/> steps, continuously
    /// or in stairs.
    /// </summary>
    /// <param name="initialLearningRate">Value at step 0. Finite.</param>
    /// <param name="decaySteps">Steps over which the rate is multiplied once. Greater than 0; may be a
    /// fraction.</param>
    /// <param name="decayRate">What it is multiplied by. Finite.</param>
    /// <param name="staircase">Whether it drops at whole multiples of <paramref name="decaySteps"/> only. Default
    /// false.</param>
    /// <returns>The recipe; lowers to <see cref="Curves.ExponentialDecay"/>, in stairs to
    /// <see cref="StepDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ExponentialDecay(
        double initialLearningRate,
        double decaySteps,
        double decayRate,
        bool staircase = false
    ) => Call<KerasExponentialDecay>(initialLearningRate, decaySteps, decayRate, staircase);

    /// <summary>A value of its own between any two boundaries, each from the step after its boundary on.</summary>
    /// <param name="boundaries">The last steps of the old values; truncated to whole steps. At least one.</param>
    /// <param name="values">The values in turn, one more than boundaries. Finite.</param>
    /// <returns>The recipe; lowers to <see cref="PiecewiseConstant"/> with boundaries one step later.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PiecewiseConstantDecay(IEnumerable<double> boundaries, IEnumerable<double> values) =>
        Call<KerasPiecewiseConstantDecay>(boundaries, values);

    /// <summary>A power of the share of the way that is left, once or again and again.</summary>
    /// <param name="initialLearningRate">Value at step 0. Finite.</param>
    /// <param name="decaySteps">Length in steps. Greater than 0; may be a fraction.</param>
    /// <param name="endLearningRate">Value at the end. Finite. Default 0.0001.</param>
    /// <param name="power">The power. Finite. Default 1.</param>
    /// <param name="cycle">Whether it begins anew after each end, each time over a way longer by
    /// <paramref name="decaySteps"/>. Default false.</param>
    /// <returns>The recipe; lowers to <see cref="Curves.PolynomialDecay"/> without cycles.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolynomialDecay(
        double initialLearningRate,
        double decaySteps,
        double endLearningRate = KerasPolynomialDecay.DefaultEnd,
        double power = KerasPolynomialDecay.DefaultPower,
        bool cycle = false
    ) => Call<KerasPolynomialDecay>(initialLearningRate, decaySteps, endLearningRate, power, cycle);

    /// <summary>
    /// Divides the rate by a number that grows by <paramref name="decayRate"/> over every <paramref name="decaySteps"/>
    /// steps, continuously or in stairs.
    /// </summary>
    /// <param name="initialLearningRate">Value at step 0. Finite.</param>
    /// <param name="decaySteps">Steps over which the divisor grows once. Greater than 0; may be a fraction.</param>
    /// <param name="decayRate">How much the divisor grows. Finite.</param>
    /// <param name="staircase">Whether it grows at whole multiples of <paramref name="decaySteps"/> only. Default
    /// false.</param>
    /// <returns>The recipe; lowers to <see cref="Curves.InverseTimeDecay"/>, in stairs
    /// <see cref="Composition.Ticked"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe InverseTimeDecay(
        double initialLearningRate,
        double decaySteps,
        double decayRate,
        bool staircase = false
    ) => Call<KerasInverseTimeDecay>(initialLearningRate, decaySteps, decayRate, staircase);

    /// <summary>Half a cosine, after a linear warm-up where <paramref name="warmupTarget"/> is given.</summary>
    /// <param name="initialLearningRate">Value at step 0. Finite.</param>
    /// <param name="decaySteps">Length of the cosine in steps, the warm-up not included. Greater than 0; may be a
    /// fraction.</param>
    /// <param name="alpha">The last value as a share of the first value of the cosine. Finite. Default 0.</param>
    /// <param name="warmupTarget">Value at the end of the warm-up, where the cosine begins; null: no warm-up.
    /// Finite.</param>
    /// <param name="warmupSteps">Length of the warm-up in steps; means nothing without <paramref name="warmupTarget"/>.
    /// Default 0.</param>
    /// <returns>The recipe; lowers to a <see cref="LinearRamp"/> and a <see cref="Curves.CosineDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineDecay(
        double initialLearningRate,
        double decaySteps,
        double alpha = 0,
        double? warmupTarget = null,
        double warmupSteps = 0
    ) => Call<KerasCosineDecay>(initialLearningRate, decaySteps, alpha, null, warmupTarget, warmupSteps);

    /// <summary>Half a cosine again and again, each cycle longer and its height lower by a factor.</summary>
    /// <param name="initialLearningRate">Value at step 0. Finite.</param>
    /// <param name="firstDecaySteps">Length of the first cycle in steps. Greater than 0; may be a fraction.</param>
    /// <param name="tMul">Ratio of each cycle's length to the one before. Finite. Default 2.</param>
    /// <param name="mMul">Ratio of each cycle's height above the smallest value to the one before. Finite. Default
    /// 1.</param>
    /// <param name="alpha">The smallest value as a share of <paramref name="initialLearningRate"/>. Finite. Default
    /// 0.</param>
    /// <returns>The recipe; lowers to <see cref="CosineRestarts"/> where that gives the same numbers.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineDecayRestarts(
        double initialLearningRate,
        double firstDecaySteps,
        double tMul = KerasCosineDecayRestarts.DefaultGrowth,
        double mMul = KerasCosineDecayRestarts.DefaultDecay,
        double alpha = 0
    ) => Call<KerasCosineDecayRestarts>(initialLearningRate, firstDecaySteps, tMul, mMul, alpha);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(KerasFramework.Instance.The<T>(), arguments);
}
