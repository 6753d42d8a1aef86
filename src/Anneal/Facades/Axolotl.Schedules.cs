namespace Anneal.Dialects;

/// <summary>The schedules of axolotl, with their own names, defaults and conventions.</summary>
public static partial class Axolotl
{
    /// <summary>Equal ratios from min_lr to max_lr.</summary>
    /// <param name="numSteps">Steps from one to the other.</param>
    /// <param name="minLr">The first rate.</param>
    /// <param name="maxLr">The last rate.</param>
    /// <param name="lastEpoch">Has no effect here. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe InterpolatingLogScheduler(
        double numSteps,
        double minLr,
        double maxLr,
        double lastEpoch = -1
    ) => Call<AxolotlInterpolatingLog>(numSteps, minLr, maxLr, lastEpoch);

    /// <summary>The square of a line up to the group's own rate, then waves of a cosine.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="numTrainingSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="numCycles">Waves of the cosine; 0.5: down once. Default 0.5.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GetCosineScheduleWithQuadraticWarmup(
        double numWarmupSteps,
        double numTrainingSteps,
        double numCycles = 0.5,
        double lastEpoch = -1
    ) => Call<AxolotlCosineQuadratic>(numWarmupSteps, numTrainingSteps, numCycles, lastEpoch);

    /// <summary>A line up to the group's own rate, then waves of a cosine above a share of it.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="numTrainingSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="minLrRatio">Share of the rate at the end. Default 0.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GetCosineScheduleWithMinLr(
        double numWarmupSteps,
        double numTrainingSteps,
        double minLrRatio = 0,
        double lastEpoch = -1
    ) => Call<AxolotlCosineMinLr>(numWarmupSteps, numTrainingSteps, minLrRatio, lastEpoch);

    /// <summary>A line up to the group's own rate, waves of a cosine, then the rate that they came to.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="numTrainingSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="constantLrRatio">Share of the run after which it is constant.</param>
    /// <param name="minLrRatio">Share of the rate at the bottom.</param>
    /// <param name="numCycles">Waves of the cosine; 0.5: down once. Default 0.5.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GetCosineScheduleWithWarmupDecayConstant(
        double numWarmupSteps,
        double numTrainingSteps,
        double constantLrRatio,
        double minLrRatio,
        double numCycles = 0.5,
        double lastEpoch = -1
    ) =>
        Call<AxolotlCosineConstant>(
            numWarmupSteps,
            numTrainingSteps,
            constantLrRatio,
            minLrRatio,
            numCycles,
            lastEpoch
        );

    /// <summary>Another scheduler whose rate falls and rises again at regular intervals.</summary>
    /// <param name="innerSchedule">The scheduler.</param>
    /// <param name="jaggedRestartSteps">Steps between restarts.</param>
    /// <param name="jaggedRestartWarmupSteps">Steps up after a restart.</param>
    /// <param name="jaggedRestartAnnealSteps">Steps down before one. Default 1.</param>
    /// <param name="minLrScale">The least factor. Default 0.001.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe JaggedLRRestartScheduler(
        Recipe innerSchedule,
        double jaggedRestartSteps,
        double jaggedRestartWarmupSteps,
        double jaggedRestartAnnealSteps = 1,
        double minLrScale = 0.001
    ) =>
        Call<AxolotlJagged>(
            innerSchedule,
            jaggedRestartSteps,
            jaggedRestartWarmupSteps,
            jaggedRestartAnnealSteps,
            minLrScale
        );
}
