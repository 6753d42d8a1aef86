using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of Lightning Bolts, with their own names, defaults and conventions.</summary>
public static class Bolts
{
    /// <summary>A line up to the group's own rate, then waves of a cosine.</summary>
    /// <param name="warmupEpochs">Steps of the warm-up.</param>
    /// <param name="maxEpochs">Steps of the run, the warm-up inside.</param>
    /// <param name="warmupStartLr">The first rate. Default 0.</param>
    /// <param name="etaMin">The least rate. Default 0.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearWarmupCosineAnnealingLR(
        double warmupEpochs,
        double maxEpochs,
        double warmupStartLr = 0,
        double etaMin = 0,
        double lastEpoch = -1
    ) => Call<BoltsCosine>(warmupEpochs, maxEpochs, warmupStartLr, etaMin, lastEpoch);

    /// <summary>A line up to the group's own rate, then half a cosine or a line down.</summary>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="totalSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="cosine">Whether half a cosine follows. Default true.</param>
    /// <param name="linear">Whether a line follows. Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearWarmupDecay(
        double warmupSteps,
        double totalSteps,
        bool cosine = true,
        bool linear = false
    ) => Call<BoltsLinearWarmupDecay>(warmupSteps, totalSteps, cosine, linear);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(BoltsFramework.Instance.The<T>(), arguments);
}
