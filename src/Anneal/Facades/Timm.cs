using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The schedulers of timm (pytorch-image-models), <c>timm.scheduler</c>, with their own names, defaults and
/// conventions.
/// </summary>
public static class Timm
{
    /// <summary>
    /// Cosine cycles, each so much longer and so much lower than the one before, after a linear warm-up.
    /// </summary>
    /// <param name="tInitial">Steps of the first cycle. Greater than 0.</param>
    /// <param name="lrMin">The lowest rate. At least 0; default 0.</param>
    /// <param name="cycleMul">Ratio of each cycle's length to the one before. Default 1.</param>
    /// <param name="cycleDecay">Ratio of each cycle's first rate to the one before. Default 1.</param>
    /// <param name="cycleLimit">Number of cycles; afterwards the rate is <paramref name="lrMin"/>. Default 1.</param>
    /// <param name="warmupT">Steps of the linear warm-up. Default 0: none.</param>
    /// <param name="warmupLrInit">Rate at the start of the warm-up. Default 0.</param>
    /// <param name="warmupPrefix">Whether the schedule begins after the warm-up, or is joined at its own step
    /// <paramref name="warmupT"/>. Default false.</param>
    /// <param name="kDecay">Power of the share of the way. Default 1.</param>
    /// <returns>The recipe; lowers to <see cref="CosineDecay"/> where there is one plain cycle.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineLRScheduler(
        double tInitial,
        double lrMin = 0,
        double cycleMul = 1,
        double cycleDecay = 1,
        long cycleLimit = 1,
        double warmupT = 0,
        double warmupLrInit = 0,
        bool warmupPrefix = false,
        double kDecay = 1
    ) =>
        Call<TimmCosineLRScheduler>(
            tInitial,
            lrMin,
            cycleMul,
            cycleDecay,
            cycleLimit,
            warmupT,
            warmupLrInit,
            warmupPrefix,
            null,
            null,
            null,
            null,
            null,
            kDecay
        );

    /// <summary>Cycles of a part of a hyperbolic tangent (flat, steep, flat), after a linear warm-up.</summary>
    /// <param name="tInitial">Steps of the first cycle. Greater than 0.</param>
    /// <param name="lb">Argument of the tangent at the start of a cycle. Less than <paramref name="ub"/>; default
    /// −7.</param>
    /// <param name="ub">Argument of the tangent at the end of a cycle. Default 3.</param>
    /// <param name="lrMin">The lowest rate. At least 0; default 0.</param>
    /// <param name="cycleMul">Ratio of each cycle's length to the one before. Default 1.</param>
    /// <param name="cycleDecay">Ratio of each cycle's first rate to the one before. Default 1.</param>
    /// <param name="cycleLimit">Number of cycles; afterwards the rate is <paramref name="lrMin"/>. Default 1.</param>
    /// <param name="warmupT">Steps of the linear warm-up. Default 0: none.</param>
    /// <param name="warmupLrInit">Rate at the start of the warm-up. Default 0.</param>
    /// <param name="warmupPrefix">Whether the schedule begins after the warm-up, or is joined at its own step
    /// <paramref name="warmupT"/>. Default false.</param>
    /// <returns>The recipe; lowers to <see cref="TanhDecay"/> where there is one plain cycle.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe TanhLRScheduler(
        double tInitial,
        double lb = TimmTanhLRScheduler.DefaultLower,
        double ub = TimmTanhLRScheduler.DefaultUpper,
        double lrMin = 0,
        double cycleMul = 1,
        double cycleDecay = 1,
        long cycleLimit = 1,
        double warmupT = 0,
        double warmupLrInit = 0,
        bool warmupPrefix = false
    ) =>
        Call<TimmTanhLRScheduler>(
            tInitial,
            lb,
            ub,
            lrMin,
            cycleMul,
            cycleDecay,
            cycleLimit,
            warmupT,
            warmupLrInit,
            warmupPrefix
        );

    /// <summary>Cycles of a power of what is left of the way, after a linear warm-up.</summary>
    /// <param name="tInitial">Steps of the first cycle. Greater than 0.</param>
    /// <param name="power">The power. Default 0.5.</param>
    /// <param name="lrMin">The lowest rate. At least 0; default 0.</param>
    /// <param name="cycleMul">Ratio of each cycle's length to the one before. Default 1.</param>
    /// <param name="cycleDecay">Ratio of each cycle's first rate to the one before. Default 1.</param>
    /// <param name="cycleLimit">Number of cycles; afterwards the rate is <paramref name="lrMin"/>. Default 1.</param>
    /// <param name="warmupT">Steps of the linear warm-up. Default 0: none.</param>
    /// <param name="warmupLrInit">Rate at the start of the warm-up. Default 0.</param>
    /// <param name="warmupPrefix">Whether the schedule begins after the warm-up, or is joined at its own step
    /// <paramref name="warmupT"/>. Default false.</param>
    /// <param name="kDecay">Power of the share of the way. Default 1.</param>
    /// <returns>The recipe; lowers to <see cref="PolynomialDecay"/> where there is one plain cycle.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolyLRScheduler(
        double tInitial,
        double power = TimmPolyLRScheduler.DefaultPower,
        double lrMin = 0,
        double cycleMul = 1,
        double cycleDecay = 1,
        long cycleLimit = 1,
        double warmupT = 0,
        double warmupLrInit = 0,
        bool warmupPrefix = false,
        double kDecay = 1
    ) =>
        Call<TimmPolyLRScheduler>(
            tInitial,
            power,
            lrMin,
            cycleMul,
            cycleDecay,
            cycleLimit,
            warmupT,
            warmupLrInit,
            warmupPrefix,
            null,
            null,
            null,
            null,
            null,
            kDecay
        );

    /// <summary>Multiplies the rate once every so many steps, after a linear warm-up.</summary>
    /// <param name="decayT">Steps between drops; a fraction is kept as one.</param>
    /// <param name="decayRate">What each drop multiplies by. Default 1.</param>
    /// <param name="warmupT">Steps of the linear warm-up. Default 0: none.</param>
    /// <param name="warmupLrInit">Rate at the start of the warm-up. Default 0.</param>
    /// <param name="warmupPrefix">Whether the schedule begins after the warm-up, or is joined at its own step
    /// <paramref name="warmupT"/>. Default true.</param>
    /// <returns>The recipe; lowers to <see cref="StepDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe StepLRScheduler(
        double decayT,
        double decayRate = 1,
        double warmupT = 0,
        double warmupLrInit = 0,
        bool warmupPrefix = true
    ) => Call<TimmStepLRScheduler>(decayT, decayRate, warmupT, warmupLrInit, warmupPrefix);

    /// <summary>Multiplies the rate at each of a list of steps, after a linear warm-up.</summary>
    /// <param name="decayT">The steps, increasing; one that is listed twice acts twice.</param>
    /// <param name="decayRate">What each drop multiplies by. Default 1.</param>
    /// <param name="warmupT">Steps of the linear warm-up. Default 0: none.</param>
    /// <param name="warmupLrInit">Rate at the start of the warm-up. Default 0.</param>
    /// <param name="warmupPrefix">Whether the schedule begins after the warm-up, or is joined at its own step
    /// <paramref name="warmupT"/>. Default true.</param>
    /// <returns>The recipe; lowers to <see cref="MultiStepDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe MultiStepLRScheduler(
        IReadOnlyList<double> decayT,
        double decayRate = 1,
        double warmupT = 0,
        double warmupLrInit = 0,
        bool warmupPrefix = true
    ) => Call<TimmMultiStepLRScheduler>(decayT, decayRate, warmupT, warmupLrInit, warmupPrefix);

    /// <summary>
    /// Multiplies the rate when a metric has stopped improving, after a linear warm-up in which the metric is not
    /// looked at.
    /// </summary>
    /// <param name="decayRate">What each reduction multiplies by. Less than 1; default 0.1.</param>
    /// <param name="patienceT">Bad values in a row that are tolerated; one more reduces the rate. Default 10.</param>
    /// <param name="threshold">Share of the best value by which a value must be better. Default 1e-4.</param>
    /// <param name="cooldownT">Values after a reduction that are not counted as bad. Default 0.</param>
    /// <param name="warmupT">Steps of the linear warm-up. Default 0: none.</param>
    /// <param name="warmupLrInit">Rate at the start of the warm-up. Default 0.</param>
    /// <param name="lrMin">The rate is not reduced below this. Default 0.</param>
    /// <param name="mode"><c>min</c> or <c>max</c>: which way the metric gets better. Default <c>max</c>.</param>
    /// <returns>The recipe: a constant or a <see cref="LinearRamp"/>, with <see cref="ReduceOnPlateau"/> as its
    /// feedback.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PlateauLRScheduler(
        double decayRate = TimmPlateauLRScheduler.DefaultFactor,
        long patienceT = TimmPlateauLRScheduler.DefaultPatience,
        double threshold = TimmPlateauLRScheduler.DefaultThreshold,
        long cooldownT = 0,
        double warmupT = 0,
        double warmupLrInit = 0,
        double lrMin = 0,
        string mode = TimmPlateauLRScheduler.DefaultMode
    ) =>
        Call<TimmPlateauLRScheduler>(
            decayRate,
            patienceT,
            null,
            threshold,
            cooldownT,
            warmupT,
            warmupLrInit,
            lrMin,
            mode
        );

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(TimmFramework.Instance.The<T>(), arguments);
}
