using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers of the package pytorch-lr-scheduler by sooftware, with their own names and
/// conventions.</summary>
public static class Sooftware
{
    /// <summary>A line up, an exponential down, then another rate.</summary>
    /// <param name="initLr">Where the warm-up begins.</param>
    /// <param name="peakLr">The rate at the peak.</param>
    /// <param name="finalLr">The rate after the decay.</param>
    /// <param name="finalLrScale">The share of the peak at the end of the decay.</param>
    /// <param name="warmupSteps">Steps of the warm-up; not 0.</param>
    /// <param name="decaySteps">Steps of the decay; not 0.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe TransformerLRScheduler(
        double initLr,
        double peakLr,
        double finalLr,
        double finalLrScale,
        double warmupSteps,
        double decaySteps
    ) => Call<SooftwareTransformer>(initLr, peakLr, finalLr, finalLrScale, warmupSteps, decaySteps);

    /// <summary>A line up, a flat part, an exponential down, then another rate.</summary>
    /// <param name="initLr">Where the warm-up begins.</param>
    /// <param name="peakLr">The rate at the peak.</param>
    /// <param name="finalLr">The rate after the decay.</param>
    /// <param name="initLrScale">What init_lr is multiplied by.</param>
    /// <param name="finalLrScale">The share of the peak at the end of the decay.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="holdSteps">Steps at the peak.</param>
    /// <param name="decaySteps">Steps of the decay.</param>
    /// <param name="totalSteps">Has no effect here.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe TriStageLRScheduler(
        double initLr,
        double peakLr,
        double finalLr,
        double initLrScale,
        double finalLrScale,
        double warmupSteps,
        double holdSteps,
        double decaySteps,
        double totalSteps
    ) =>
        Call<SooftwareTriStage>(
            initLr,
            peakLr,
            finalLr,
            initLrScale,
            finalLrScale,
            warmupSteps,
            holdSteps,
            decaySteps,
            totalSteps
        );

    /// <summary>A line towards the peak.</summary>
    /// <param name="initLr">Where the warm-up begins.</param>
    /// <param name="peakLr">The rate at the peak.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmupLRScheduler(double initLr, double peakLr, double warmupSteps) =>
        Call<SooftwareWarmup>(initLr, peakLr, warmupSteps);

    /// <summary>Reduces the rate when a loss rises.</summary>
    /// <param name="lr">The rate that reductions multiply.</param>
    /// <param name="patience">At how many rises in a row the rate is reduced. Default 1.</param>
    /// <param name="factor">What a reduction multiplies by. Default 0.3.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ReduceLROnPlateauScheduler(double lr, double patience = 1, double factor = 0.3) =>
        Call<SooftwareReduceOnPlateau>(lr, patience, factor);

    /// <summary>A line up, then reductions when a loss rises.</summary>
    /// <param name="initLr">Where the warm-up begins.</param>
    /// <param name="peakLr">The rate at the peak.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="patience">At how many rises in a row the rate is reduced. Default 1.</param>
    /// <param name="factor">What a reduction multiplies by. Default 0.3.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmupReduceLROnPlateauScheduler(
        double initLr,
        double peakLr,
        double warmupSteps,
        double patience = 1,
        double factor = 0.3
    ) => Call<SooftwareWarmupReduceOnPlateau>(initLr, peakLr, warmupSteps, patience, factor);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(SooftwareFramework.Instance.The<T>(), arguments);
}
