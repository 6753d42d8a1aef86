using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The schedules of Hugging Face transformers, <c>transformers.optimization</c>, with their own names, defaults and
/// conventions.
/// </summary>
public static class Transformers
{
    /// <summary>
    /// A schedule by the name that transformers' <c>TrainingArguments(lr_scheduler_type=…)</c> has for it.
    /// </summary>
    /// <param name="name">The name: <c>linear</c>, <c>cosine</c>, <c>warmup_stable_decay</c>, …</param>
    /// <param name="numWarmupSteps">Steps of the warm-up; most schedules need it.</param>
    /// <param name="numTrainingSteps">Steps of the run; most schedules need it.</param>
    /// <param name="schedulerSpecificKwargs">Further arguments of the schedule's own function.</param>
    /// <returns>The recipe of the schedule's own function.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GetScheduler(
        string name,
        double? numWarmupSteps = null,
        double? numTrainingSteps = null,
        IReadOnlyDictionary<string, double>? schedulerSpecificKwargs = null
    ) => Call<TransformersGetScheduler>(name, numWarmupSteps, numTrainingSteps, schedulerSpecificKwargs);

    /// <summary>The group's own rate at every step.</summary>
    /// <returns>The recipe; lowers to <see cref="Constant"/>.</returns>
    public static Recipe GetConstantSchedule() => Call<TransformersConstant>();

    /// <summary>A line from 0 to the group's own rate, which is kept.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>, then <see cref="Constant"/>.</returns>
    public static Recipe GetConstantScheduleWithWarmup(double numWarmupSteps) =>
        Call<TransformersConstantWithWarmup>(numWarmupSteps);

    /// <summary>A line from 0 to the group's own rate, then a line back to 0.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="numTrainingSteps">Steps of the run, the warm-up inside.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>s.</returns>
    public static Recipe GetLinearScheduleWithWarmup(double numWarmupSteps, double numTrainingSteps) =>
        Call<TransformersLinear>(numWarmupSteps, numTrainingSteps);

    /// <summary>A line from 0 to the group's own rate, then waves of a cosine between it and 0.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="numTrainingSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="numCycles">Waves. Default 0.5: down once.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>, then <see cref="CosineWave"/>.</returns>
    public static Recipe GetCosineScheduleWithWarmup(
        double numWarmupSteps,
        double numTrainingSteps,
        double numCycles = TransformersDefinition.DefaultWaves
    ) => Call<TransformersCosine>(numWarmupSteps, numTrainingSteps, numCycles);

    /// <summary>A line from 0 to the group's own rate, then half a cosine down to 0 again and again.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="numTrainingSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="numCycles">Number of half cosines. Default 1.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>, then <see cref="CosineDecay"/> where there is one
    /// cycle.</returns>
    public static Recipe GetCosineWithHardRestartsScheduleWithWarmup(
        double numWarmupSteps,
        double numTrainingSteps,
        double numCycles = TransformersCosineWithHardRestarts.DefaultCycles
    ) => Call<TransformersCosineWithHardRestarts>(numWarmupSteps, numTrainingSteps, numCycles);

    /// <summary>A line from 0 to the group's own rate, then a power of what is left of the way.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="numTrainingSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="lrEnd">Rate at the end, for a group whose rate is the optimizer's default one. Below that rate;
    /// default 1e-7.</param>
    /// <param name="power">The power. At least 0; default 1.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>, then <see cref="PolynomialDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GetPolynomialDecayScheduleWithWarmup(
        double numWarmupSteps,
        double numTrainingSteps,
        double lrEnd = TransformersPolynomial.DefaultEnd,
        double power = TransformersPolynomial.DefaultPower
    ) => Call<TransformersPolynomial>(numWarmupSteps, numTrainingSteps, lrEnd, power);

    /// <summary>A line from 0 to the group's own rate, then one over the square root of the steps.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="timescale">Steps after which the rate has fallen to 1/√2. Greater than 0; default: the warm-up's
    /// length, or 10,000 without one.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>, then <see cref="InverseSquareRootDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GetInverseSqrtSchedule(double numWarmupSteps, double? timescale = null) =>
        Call<TransformersInverseSqrt>(numWarmupSteps, timescale);

    /// <summary>A line from 0 to the group's own rate, then waves of a cosine between it and a lowest rate.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="numTrainingSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="numCycles">Waves. Default 0.5: down once.</param>
    /// <param name="minLr">The lowest rate, for a group whose rate is the optimizer's default one. Either this or
    /// <paramref name="minLrRate"/>.</param>
    /// <param name="minLrRate">The lowest rate as a share of the group's own.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>, then <see cref="CosineWave"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GetCosineWithMinLrScheduleWithWarmup(
        double numWarmupSteps,
        double numTrainingSteps,
        double numCycles = TransformersDefinition.DefaultWaves,
        double? minLr = null,
        double? minLrRate = null
    ) => Call<TransformersCosineWithMinLr>(numWarmupSteps, numTrainingSteps, numCycles, null, minLr, minLrRate);

    /// <summary>
    /// A warm-up without a wasted update, then waves of a cosine between the group's own rate and a lowest one, one
    /// step ahead.
    /// </summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="numTrainingSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="numCycles">Waves. Default 0.5: down once.</param>
    /// <param name="minLr">The lowest rate, for a group whose rate is the optimizer's default one. Either this or
    /// <paramref name="minLrRate"/>.</param>
    /// <param name="minLrRate">The lowest rate as a share of the group's own.</param>
    /// <param name="warmupLrRate">Share of the group's rate at which the warm-up begins. Default: one part of the
    /// warm-up.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>, then <see cref="CosineWave"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GetCosineWithMinLrScheduleWithWarmupLrRate(
        double numWarmupSteps,
        double numTrainingSteps,
        double numCycles = TransformersDefinition.DefaultWaves,
        double? minLr = null,
        double? minLrRate = null,
        double? warmupLrRate = null
    ) =>
        Call<TransformersCosineWarmupWithMinLr>(
            numWarmupSteps,
            numTrainingSteps,
            numCycles,
            null,
            minLr,
            minLrRate,
            warmupLrRate
        );

    /// <summary>Warm-up, stable phase, decay.</summary>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="numDecaySteps">Steps of the decay.</param>
    /// <param name="numTrainingSteps">Steps of the run; gives the stable phase where that is left out.</param>
    /// <param name="numStableSteps">Steps of the stable phase; wins over <paramref name="numTrainingSteps"/>.</param>
    /// <param name="warmupType"><c>linear</c>, <c>cosine</c> or <c>1-sqrt</c>. Default <c>linear</c>.</param>
    /// <param name="decayType"><c>linear</c>, <c>cosine</c> or <c>1-sqrt</c>. Default <c>cosine</c>.</param>
    /// <param name="minLrRatio">Share of the group's rate at both ends. Default 0.</param>
    /// <param name="numCycles">Waves of a cosine decay. Default 0.5: down once.</param>
    /// <returns>The recipe; lowers to core transitions.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GetWsdSchedule(
        double numWarmupSteps,
        double numDecaySteps,
        double? numTrainingSteps = null,
        double? numStableSteps = null,
        string warmupType = TransformersWsd.Linear,
        string decayType = TransformersWsd.Cosinusoidal,
        double minLrRatio = 0,
        double numCycles = TransformersDefinition.DefaultWaves
    ) =>
        Call<TransformersWsd>(
            numWarmupSteps,
            numDecaySteps,
            numTrainingSteps,
            numStableSteps,
            warmupType,
            decayType,
            minLrRatio,
            numCycles
        );

    /// <summary>
    /// The group's own rate, reduced when a metric has stopped improving: PyTorch's
    /// <see cref="Torch.ReduceLROnPlateau"/> under another name.
    /// </summary>
    /// <inheritdoc cref="Torch.ReduceLROnPlateau"/>
    public static Recipe GetReduceOnPlateauSchedule(
        string mode = TorchReduceLROnPlateau.DefaultMode,
        double factor = TorchReduceLROnPlateau.DefaultFactor,
        long patience = TorchReduceLROnPlateau.DefaultPatience,
        double threshold = TorchReduceLROnPlateau.DefaultThreshold,
        string thresholdMode = TorchReduceLROnPlateau.DefaultThresholdMode,
        long cooldown = 0,
        double minLr = 0,
        double eps = TorchReduceLROnPlateau.DefaultEpsilon
    ) => Call<TransformersReduceOnPlateau>(mode, factor, patience, threshold, thresholdMode, cooldown, minLr, eps);

    /// <summary>
    /// The group's own rate, raised while a metric improves and reduced when it has stopped to; see
    /// <see cref="GreedyRate"/>.
    /// </summary>
    /// <param name="mode"><c>min</c> (default): less is better; <c>max</c>: more is.</param>
    /// <param name="factor">What the rate is multiplied or divided by. Less than 1; default 0.95.</param>
    /// <param name="patience">Values of a kind in a row that change nothing; one more does. Default 10.</param>
    /// <param name="threshold">How much better than the best a value must be. Default 1e-6.</param>
    /// <param name="thresholdMode"><c>abs</c> (default): in the metric's unit; <c>rel</c>: as a share of the
    /// best.</param>
    /// <param name="cooldown">Values after a reduction that are not looked at. Default 0.</param>
    /// <param name="warmup">Values after a rise that are not looked at. Default 0.</param>
    /// <param name="minLr">The lowest rate, one for all parameter groups or one for each. Default 0.001.</param>
    /// <param name="maxLr">The highest rate, one for all groups or one for each. Default 1.</param>
    /// <param name="eps">A change by no more than this is left out. Default 1e-8.</param>
    /// <param name="smooth">Whether the metric is averaged. Default false.</param>
    /// <param name="windowSize">Values over which it is averaged. At least 1; default 50.</param>
    /// <param name="resetStart">Reductions at the lowest rate until everything begins again. Default 500.</param>
    /// <returns>The recipe: the base rate, with <see cref="GreedyRate"/> as its feedback.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GetGreedySchedule(
        string mode = TorchReduceLROnPlateau.DefaultMode,
        double factor = TransformersGreedy.DefaultFactor,
        double patience = TransformersGreedy.DefaultPatience,
        double threshold = TransformersGreedy.DefaultThreshold,
        string thresholdMode = TransformersGreedy.DefaultThresholdMode,
        double cooldown = 0,
        double warmup = 0,
        ValueList<double>? minLr = null,
        ValueList<double>? maxLr = null,
        double eps = TransformersGreedy.DefaultEpsilon,
        bool smooth = false,
        int windowSize = TransformersGreedy.DefaultWindow,
        double resetStart = TransformersGreedy.DefaultResetStart
    ) =>
        Call<TransformersGreedy>(
            mode,
            factor,
            patience,
            threshold,
            thresholdMode,
            cooldown,
            warmup,
            minLr,
            maxLr,
            eps,
            null,
            smooth,
            windowSize,
            resetStart
        );

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(TransformersFramework.Instance.The<T>(), arguments);
}
