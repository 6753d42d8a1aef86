using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The schedule of the package cosine_annealing_warmup, with their own names, defaults and conventions.
/// </summary>
public static class CosineAnnealingWarmup
{
    /// <summary>Cycles of a line up and half a cosine down, each longer and lower by a factor.</summary>
    /// <param name="firstCycleSteps">Steps of the first cycle, the warm-up inside.</param>
    /// <param name="cycleMult">What the length of a cycle without its warm-up is multiplied by. Default 1.</param>
    /// <param name="maxLr">Rate at the first peak. Default 0.1.</param>
    /// <param name="minLr">Rate at the start of each cycle. Default 0.001.</param>
    /// <param name="warmupSteps">Steps of the line at the start of each cycle. Default 0.</param>
    /// <param name="gamma">What each peak is multiplied by. Default 1.</param>
    /// <param name="lastEpoch">Has no effect here. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineAnnealingWarmupRestarts(
        double firstCycleSteps,
        double cycleMult = 1,
        double maxLr = 0.1,
        double minLr = 0.001,
        double warmupSteps = 0,
        double gamma = 1,
        double lastEpoch = -1
    ) => Call<CosineAnnealingWarmupDefinition>(firstCycleSteps, cycleMult, maxLr, minLr, warmupSteps, gamma, lastEpoch);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(CosineAnnealingWarmupFramework.Instance.The<T>(), arguments);
}
