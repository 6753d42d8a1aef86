using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedule of T5X, with their own names, defaults and conventions.</summary>
public static class T5x
{
    /// <summary>A product of factors by their names.</summary>
    /// <param name="factors">The factors. Default 'constant * linear_warmup * rsqrt_decay'.</param>
    /// <param name="baseLearningRate">Of 'constant'. Default 0.5.</param>
    /// <param name="warmupSteps">Of the warm-up. Default 1000.</param>
    /// <param name="decayFactor">Of 'decay_every'. Default 0.5.</param>
    /// <param name="stepsPerDecay">Of 'decay_every'. Default 20000.</param>
    /// <param name="stepsPerCycle">Of 'cosine_decay'. Default 100000.</param>
    /// <param name="stepOffset">Steps at which the clock stands still. Default 0.</param>
    /// <param name="minLearningRate">The least rate. Default 1e-8.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CreateLearningRateScheduler(
        string factors = "constant * linear_warmup * rsqrt_decay",
        double baseLearningRate = 0.5,
        double warmupSteps = 1000,
        double decayFactor = 0.5,
        double stepsPerDecay = 20000,
        double stepsPerCycle = 100000,
        double stepOffset = 0,
        double minLearningRate = 1e-8
    ) =>
        Call<T5xScheduler>(
            factors,
            baseLearningRate,
            warmupSteps,
            decayFactor,
            stepsPerDecay,
            stepsPerCycle,
            stepOffset,
            minLearningRate
        );

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(T5xFramework.Instance.The<T>(), arguments);
}
