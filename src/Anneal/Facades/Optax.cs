using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of <c>optax.schedules</c>, with their own names, defaults and conventions.</summary>
/// <remarks>
/// JAX computes in float32 unless told otherwise, so optax's own numbers differ from these in about the seventh digit.
/// </remarks>
public static class Optax
{
    /// <summary>The same value at every step.</summary>
    /// <param name="value">The value. Finite.</param>
    /// <returns>The recipe; lowers to <see cref="Constant"/>.</returns>
    /// <exception cref="ArgumentException">The value is not finite.</exception>
    public static Recipe ConstantSchedule(double value) => Call<OptaxConstantSchedule>(value);

    /// <summary>A power of the share of the way that is left, from one value to another.</summary>
    /// <param name="initValue">Value at the start. Finite.</param>
    /// <param name="endValue">Value at the end. Finite.</param>
    /// <param name="power">The power. Finite.</param>
    /// <param name="transitionSteps">Length in steps, before which nothing is counted; at 0 or below the value stays at
    /// <paramref name="initValue"/> for ever.</param>
    /// <param name="transitionBegin">Steps at <paramref name="initValue"/> before it begins; a negative number counts
    /// as 0. Default 0.</param>
    /// <returns>The recipe; lowers to <see cref="PolynomialDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe PolynomialSchedule(
        double initValue,
        double endValue,
        double power,
        double transitionSteps,
        double transitionBegin = 0
    ) => Call<OptaxPolynomialSchedule>(initValue, endValue, power, transitionSteps, transitionBegin);

    /// <summary>A straight line from one value to another.</summary>
    /// <param name="initValue">Value at the start. Finite.</param>
    /// <param name="endValue">Value at the end. Finite.</param>
    /// <param name="transitionSteps">Length in steps; at 0 or below the value stays at <paramref name="initValue"/> for
    /// ever.</param>
    /// <param name="transitionBegin">Steps at <paramref name="initValue"/> before it begins; a negative number counts
    /// as 0. Default 0.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe LinearSchedule(
        double initValue,
        double endValue,
        double transitionSteps,
        double transitionBegin = 0
    ) => Call<OptaxLinearSchedule>(initValue, endValue, transitionSteps, transitionBegin);

    /// <summary>Multiplied by a scale of its own at each boundary.</summary>
    /// <param name="initValue">Value before the first boundary. Finite.</param>
    /// <param name="boundariesAndScales">Steps from which a scale acts, and what it multiplies by: at least 0. Null or
    /// empty: a constant. Default null.</param>
    /// <returns>The recipe; lowers to <see cref="PiecewiseConstant"/>.</returns>
    /// <exception cref="ArgumentException">A scale is negative.</exception>
    public static Recipe PiecewiseConstantSchedule(
        double initValue,
        IReadOnlyDictionary<long, double>? boundariesAndScales = null
    ) => Call<OptaxPiecewiseConstantSchedule>(initValue, boundariesAndScales);

    /// <summary>
    /// Multiplied by <paramref name="decayRate"/> over every <paramref name="transitionSteps"/> steps, continuously or
    /// in stairs, up to a bound.
    /// </summary>
    /// <param name="initValue">Value at the start. Finite.</param>
    /// <param name="transitionSteps">Steps over which the value is multiplied once; may be a fraction. At 0 or below
    /// the value never changes.</param>
    /// <param name="decayRate">What it is multiplied by. Finite; 0: the value never changes.</param>
    /// <param name="transitionBegin">Steps before it begins; a negative number counts as 0. Default 0.</param>
    /// <param name="staircase">Whether it drops at whole multiples of <paramref name="transitionSteps"/> only. Default
    /// false.</param>
    /// <param name="endValue">The lowest value for rates below 1, the highest for others; null: no bound. Default
    /// null.</param>
    /// <returns>The recipe; lowers to <see cref="Curves.ExponentialDecay"/>, in stairs to
    /// <see cref="StepDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe ExponentialDecay(
        double initValue,
        double transitionSteps,
        double decayRate,
        long transitionBegin = 0,
        bool staircase = false,
        double? endValue = null
    ) => Call<OptaxExponentialDecay>(initValue, transitionSteps, decayRate, transitionBegin, staircase, endValue);

    /// <summary>Half a cosine, perhaps raised to a power.</summary>
    /// <param name="initValue">Value at step 0. Finite.</param>
    /// <param name="decaySteps">Length in steps. Greater than 0; may be a fraction.</param>
    /// <param name="alpha">The last value as a share of <paramref name="initValue"/>. Finite. Default 0.</param>
    /// <param name="exponent">The power of the cosine's share. Finite. Default 1.</param>
    /// <returns>The recipe; lowers to <see cref="CosineDecay"/> for exponent 1.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineDecaySchedule(
        double initValue,
        double decaySteps,
        double alpha = 0,
        double exponent = OptaxCosine.DefaultExponent
    ) => Call<OptaxCosineDecaySchedule>(initValue, decaySteps, alpha, exponent);

    /// <summary>
    /// From boundary to boundary by straight lines or half cosines; each boundary's value is the one before it times
    /// its scale.
    /// </summary>
    /// <param name="interpolateType"><c>linear</c> or <c>cosine</c>.</param>
    /// <param name="initValue">Value at step 0. Finite.</param>
    /// <param name="boundariesAndScales">Steps, and what the value before is multiplied by until then: at least 0. Null
    /// or empty: a constant. Default null.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>s or <see cref="CosineDecay"/>s in a row.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PiecewiseInterpolateSchedule(
        string interpolateType,
        double initValue,
        IReadOnlyDictionary<long, double>? boundariesAndScales = null
    ) => Call<OptaxPiecewiseInterpolateSchedule>(interpolateType, initValue, boundariesAndScales);

    /// <summary>Three straight lines: up to the peak, down to where it began, and on down to the final value.</summary>
    /// <param name="transitionSteps">Length in steps. Greater than 0.</param>
    /// <param name="peakValue">The highest value. Finite.</param>
    /// <param name="pctStart">Share of the steps until the peak, truncated to whole steps. Default 0.3.</param>
    /// <param name="pctFinal">Share of the steps until the value is back at its start, truncated to whole steps.
    /// Default 0.85.</param>
    /// <param name="divFactor">The first value is the peak over this. Greater than 0. Default 25.</param>
    /// <param name="finalDivFactor">The final value is the first over this. Greater than 0. Default 10,000.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>s.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearOnecycleSchedule(
        double transitionSteps,
        double peakValue,
        double pctStart = OptaxOnecycle.DefaultPeak,
        double pctFinal = OptaxLinearOnecycleSchedule.DefaultBack,
        double divFactor = OptaxOnecycle.DefaultDivisor,
        double finalDivFactor = OptaxOnecycle.DefaultFinalDivisor
    ) => Call<OptaxLinearOnecycleSchedule>(transitionSteps, peakValue, pctStart, pctFinal, divFactor, finalDivFactor);

    /// <summary>Two half cosines: up to the peak, and down to the final value.</summary>
    /// <param name="transitionSteps">Length in steps. Greater than 0.</param>
    /// <param name="peakValue">The highest value. Finite.</param>
    /// <param name="pctStart">Share of the steps until the peak, truncated to whole steps. Default 0.3.</param>
    /// <param name="divFactor">The first value is the peak over this. Greater than 0. Default 25.</param>
    /// <param name="finalDivFactor">The final value is the first over this. Greater than 0. Default 10,000.</param>
    /// <returns>The recipe; lowers to <see cref="CosineDecay"/>s.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineOnecycleSchedule(
        double transitionSteps,
        double peakValue,
        double pctStart = OptaxOnecycle.DefaultPeak,
        double divFactor = OptaxOnecycle.DefaultDivisor,
        double finalDivFactor = OptaxOnecycle.DefaultFinalDivisor
    ) => Call<OptaxCosineOnecycleSchedule>(transitionSteps, peakValue, pctStart, divFactor, finalDivFactor);

    /// <summary>A straight line up, then constant.</summary>
    /// <param name="initValue">Value at step 0. Finite.</param>
    /// <param name="peakValue">Value from the end of the warm-up on. Finite.</param>
    /// <param name="warmupSteps">Length of the warm-up in steps; at 0 or below the value stays at
    /// <paramref name="initValue"/> for ever.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe WarmupConstantSchedule(double initValue, double peakValue, double warmupSteps) =>
        Call<OptaxWarmupConstantSchedule>(initValue, peakValue, warmupSteps);

    /// <summary>A straight line up, then half a cosine down.</summary>
    /// <param name="initValue">Value at step 0. Finite.</param>
    /// <param name="peakValue">Value at the end of the warm-up. Finite.</param>
    /// <param name="warmupSteps">Length of the warm-up in steps.</param>
    /// <param name="decaySteps">Length of the whole in steps, the warm-up included. Greater than
    /// <paramref name="warmupSteps"/>.</param>
    /// <param name="endValue">Value at the end; means nothing where the peak is 0. Finite. Default 0.</param>
    /// <param name="exponent">The power of the cosine's share. Finite. Default 1.</param>
    /// <returns>The recipe; lowers to a <see cref="LinearRamp"/> and a <see cref="CosineDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmupCosineDecaySchedule(
        double initValue,
        double peakValue,
        double warmupSteps,
        double decaySteps,
        double endValue = 0,
        double exponent = OptaxCosine.DefaultExponent
    ) => Call<OptaxWarmupCosineDecaySchedule>(initValue, peakValue, warmupSteps, decaySteps, endValue, exponent);

    /// <summary>A straight line up, then an exponential decay.</summary>
    /// <param name="initValue">Value at step 0. Finite.</param>
    /// <param name="peakValue">Value at the end of the warm-up. Finite.</param>
    /// <param name="warmupSteps">Length of the warm-up in steps.</param>
    /// <param name="transitionSteps">Steps over which the value is multiplied once; at 0 or below the peak never
    /// changes.</param>
    /// <param name="decayRate">What it is multiplied by. Finite; 0: the peak never changes.</param>
    /// <param name="transitionBegin">Steps at the peak before the decay begins; a negative number counts as 0. Default
    /// 0.</param>
    /// <param name="staircase">Whether it drops at whole multiples of <paramref name="transitionSteps"/> only. Default
    /// false.</param>
    /// <param name="endValue">The lowest value of the decay for rates below 1, the highest for others; null: no bound.
    /// Default null.</param>
    /// <returns>The recipe; lowers to a <see cref="LinearRamp"/> and what <see cref="ExponentialDecay"/> lowers
    /// to.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe WarmupExponentialDecaySchedule(
        double initValue,
        double peakValue,
        long warmupSteps,
        double transitionSteps,
        double decayRate,
        long transitionBegin = 0,
        bool staircase = false,
        double? endValue = null
    ) =>
        Call<OptaxWarmupExponentialDecaySchedule>(
            initValue,
            peakValue,
            warmupSteps,
            transitionSteps,
            decayRate,
            transitionBegin,
            staircase,
            endValue
        );

    /// <summary>Schedules one after the other, each with a clock of its own.</summary>
    /// <param name="schedules">Schedules of optax. At least one.</param>
    /// <param name="boundaries">The steps at which the second and every later schedule takes over; those beyond the
    /// shorter list mean nothing.</param>
    /// <returns>The recipe; lowers to a <see cref="Sequence"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe JoinSchedules(IEnumerable<Recipe> schedules, IEnumerable<long> boundaries) =>
        Call<OptaxJoinSchedules>(schedules, boundaries);

    /// <summary>Cycles of a warm-up and half a cosine, one after the other.</summary>
    /// <param name="cosineKwargs">The cycles, each <see cref="SgdrCycle.DecaySteps"/> long. At least one.</param>
    /// <returns>The recipe; lowers to a <see cref="Sequence"/> of what <see cref="WarmupCosineDecaySchedule"/> lowers
    /// to.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe SgdrSchedule(params IEnumerable<SgdrCycle> cosineKwargs) =>
        Call<OptaxSgdrSchedule>(cosineKwargs);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(OptaxFramework.Instance.The<T>(), arguments);
}
