using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers of the package pytorch_optimizer, with their own names, defaults and conventions.</summary>
public static class PytorchOptimizer
{
    /// <summary>A line up, then a line down.</summary>
    /// <param name="tMax">Steps of the run, the warm-up inside.</param>
    /// <param name="maxLr">The rate at the peak.</param>
    /// <param name="minLr">The rate at the end. Default 0.</param>
    /// <param name="initLr">Where the warm-up begins. Default 0.</param>
    /// <param name="warmupSteps">Steps of the warm-up. Default 0.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearScheduler(
        double tMax,
        double maxLr,
        double minLr = 0,
        double initLr = 0,
        double warmupSteps = 0
    ) => Call<PytorchOptimizerLinear>(tMax, maxLr, minLr, initLr, warmupSteps);

    /// <summary>A line up, then a cosine.</summary>
    /// <param name="tMax">Steps of the run, the warm-up inside.</param>
    /// <param name="maxLr">The rate at the peak.</param>
    /// <param name="minLr">The rate at the end. Default 0.</param>
    /// <param name="initLr">Where the warm-up begins. Default 0.</param>
    /// <param name="warmupSteps">Steps of the warm-up. Default 0.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineScheduler(
        double tMax,
        double maxLr,
        double minLr = 0,
        double initLr = 0,
        double warmupSteps = 0
    ) => Call<PytorchOptimizerCosine>(tMax, maxLr, minLr, initLr, warmupSteps);

    /// <summary>A line up, then a power of the steps.</summary>
    /// <param name="polyOrder">The power of the steps. Default 0.5.</param>
    /// <param name="tMax">Steps of the run, the warm-up inside.</param>
    /// <param name="maxLr">The rate at the peak.</param>
    /// <param name="minLr">The rate at the end. Default 0.</param>
    /// <param name="initLr">Where the warm-up begins. Default 0.</param>
    /// <param name="warmupSteps">Steps of the warm-up. Default 0.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolyScheduler(
        double tMax,
        double maxLr,
        double polyOrder = 0.5,
        double minLr = 0,
        double initLr = 0,
        double warmupSteps = 0
    ) => Call<PytorchOptimizerPoly>(polyOrder, tMax, maxLr, minLr, initLr, warmupSteps);

    /// <summary>Cycles of a line up and half a cosine down, each longer and lower by a factor.</summary>
    /// <param name="firstCycleSteps">Steps of the first cycle, the warm-up inside.</param>
    /// <param name="cycleMult">What the length of a cycle without its warm-up is multiplied by. Default 1.</param>
    /// <param name="maxLr">Rate at the first peak. Default 0.0001.</param>
    /// <param name="minLr">Rate at the start of each cycle. Default 1e-6.</param>
    /// <param name="warmupSteps">Steps of the line at the start of each cycle. Default 0.</param>
    /// <param name="gamma">What each peak is multiplied by. Default 0.9.</param>
    /// <param name="lastEpoch">Has no effect here. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineAnnealingWarmupRestarts(
        double firstCycleSteps,
        double cycleMult = 1,
        double maxLr = 0.0001,
        double minLr = 1e-6,
        double warmupSteps = 0,
        double gamma = 0.9,
        double lastEpoch = -1
    ) => Call<PytorchOptimizerRestarts>(firstCycleSteps, cycleMult, maxLr, minLr, warmupSteps, gamma, lastEpoch);

    /// <summary>A reflected exponential.</summary>
    /// <param name="totalSteps">Steps of the run.</param>
    /// <param name="maxLr">The rate that it comes from. Default 1.</param>
    /// <param name="minLr">The rate at the start and at the end. Default 0.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe REXScheduler(double totalSteps, double maxLr = 1, double minLr = 0) =>
        Call<PytorchOptimizerREX>(totalSteps, maxLr, minLr);

    /// <summary>Steps of Chebyshev's in a fractal order.</summary>
    /// <param name="numEpochs">How many rates there are, at least.</param>
    /// <param name="isWarmup">Whether the rate stays the group's own. Default false.</param>
    /// <param name="lastEpoch">Has no effect here. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GetChebyshevSchedule(double numEpochs, bool isWarmup = false, double lastEpoch = -1) =>
        Call<PytorchOptimizerChebyshev>(numEpochs, isWarmup, lastEpoch);

    /// <summary>A line up, a flat part, then a cooldown of a shape.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="numStableSteps">Steps at the group's own rate.</param>
    /// <param name="numDecaySteps">Steps of the cooldown.</param>
    /// <param name="minLrRatio">The share after the end. Default 0.</param>
    /// <param name="numCycles">Waves of 'cosine'. Default 0.5.</param>
    /// <param name="cooldownType">The shape of the cooldown. Default '1-sqrt'.</param>
    /// <param name="lastEpoch">Has no effect here. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GetWsdSchedule(
        double numWarmupSteps,
        double numStableSteps,
        double numDecaySteps,
        double minLrRatio = 0,
        double numCycles = 0.5,
        string cooldownType = "1-sqrt",
        double lastEpoch = -1
    ) =>
        Call<PytorchOptimizerWsd>(
            numWarmupSteps,
            numStableSteps,
            numDecaySteps,
            minLrRatio,
            numCycles,
            cooldownType,
            lastEpoch
        );

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(PytorchOptimizerFramework.Instance.The<T>(), arguments);
}
