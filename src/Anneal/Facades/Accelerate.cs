using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>What Hugging Face accelerate makes of a scheduler.</summary>
public static class Accelerate
{
    /// <summary>A scheduler that takes a step for each process at every update.</summary>
    /// <param name="scheduler">The scheduler.</param>
    /// <param name="stepWithOptimizer">Whether it steps with updates only, or else at every batch. Default
    /// true.</param>
    /// <param name="splitBatches">Whether the processes share a batch, so that there is one step an update. Default
    /// false.</param>
    /// <param name="adjustSchedulerToAccumulation">Has no effect here, nor in accelerate's own plugin. Default
    /// false.</param>
    /// <param name="gradientAccumulationSteps">Batches of an update, which matter where it does not step with the
    /// optimizer; None: those of the run.</param>
    /// <param name="numProcesses">Processes, each of which steps the scheduler once an update; None: the devices of the
    /// run.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe AcceleratedScheduler(
        Recipe scheduler,
        bool stepWithOptimizer = true,
        bool splitBatches = false,
        bool adjustSchedulerToAccumulation = false,
        double? gradientAccumulationSteps = null,
        double? numProcesses = null
    ) =>
        Call<AccelerateScheduler>(
            scheduler,
            null,
            stepWithOptimizer,
            splitBatches,
            adjustSchedulerToAccumulation,
            gradientAccumulationSteps,
            numProcesses
        );

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(AccelerateFramework.Instance.The<T>(), arguments);
}
