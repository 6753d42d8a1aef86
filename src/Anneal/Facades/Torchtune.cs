using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of torchtune, with their own names, defaults and conventions.</summary>
public static class Torchtune
{
    /// <summary>A line from 0 to the group's own rate, then waves of a cosine between it and 0.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="numTrainingSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="numCycles">Waves of the cosine; 0.5: down once. Default 0.5.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GetCosineScheduleWithWarmup(
        double numWarmupSteps,
        double numTrainingSteps,
        double numCycles = 0.5,
        double lastEpoch = -1
    ) => Call<TorchtuneCosine>(numWarmupSteps, numTrainingSteps, numCycles, lastEpoch);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(TorchtuneFramework.Instance.The<T>(), arguments);
}
