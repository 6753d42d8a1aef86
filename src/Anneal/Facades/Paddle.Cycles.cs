namespace Anneal.Dialects;

/// <summary>The schedulers of PaddlePaddle, with their own names, defaults and conventions.</summary>
public static partial class Paddle
{
    /// <summary>Waves of a cosine between the rate and eta_min.</summary>
    /// <param name="learningRate">The first rate.</param>
    /// <param name="tMax">Steps from one end to the other.</param>
    /// <param name="etaMin">The least rate. Default 0.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineAnnealingDecay(
        double learningRate,
        double tMax,
        double etaMin = 0,
        double lastEpoch = -1,
        bool verbose = false
    ) => Call<PaddleCosineAnnealingDecay>(learningRate, tMax, etaMin, lastEpoch, verbose);

    /// <summary>A line, then a rate or another scheduler from its beginning.</summary>
    /// <param name="learningRate">The rate after the warm-up, or its scheduler.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="startLr">The first rate.</param>
    /// <param name="endLr">The rate that the line leads to.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearWarmup(
        Recipe learningRate,
        double warmupSteps,
        double startLr,
        double endLr,
        double lastEpoch = -1,
        bool verbose = false
    ) => Call<PaddleLinearWarmup>(learningRate, warmupSteps, startLr, endLr, lastEpoch, verbose);

    /// <summary>One cycle: up to the highest rate, then down to the end.</summary>
    /// <param name="maxLearningRate">Rate at the peak.</param>
    /// <param name="totalSteps">Steps of the cycle.</param>
    /// <param name="divideFactor">The first rate is the peak over this. Default 25.</param>
    /// <param name="endLearningRate">The last rate. Default 0.0001.</param>
    /// <param name="phasePct">Share of the cycle in which the rate rises. Default 0.3.</param>
    /// <param name="annealStrategy">The shape of the phases. Default 'cos'.</param>
    /// <param name="threePhase">Whether it returns to the first rate. Default false.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe OneCycleLR(
        double maxLearningRate,
        double totalSteps,
        double divideFactor = 25,
        double endLearningRate = 0.0001,
        double phasePct = 0.3,
        string annealStrategy = "cos",
        bool threePhase = false,
        double lastEpoch = -1,
        bool verbose = false
    ) =>
        Call<PaddleOneCycleLR>(
            maxLearningRate,
            totalSteps,
            divideFactor,
            endLearningRate,
            phasePct,
            annealStrategy,
            threePhase,
            lastEpoch,
            verbose
        );

    /// <summary>Triangles between two rates.</summary>
    /// <param name="baseLearningRate">Rate at the start of each cycle.</param>
    /// <param name="maxLearningRate">Rate at the first peak.</param>
    /// <param name="stepSizeUp">Steps up.</param>
    /// <param name="stepSizeDown">Steps down; None: as many.</param>
    /// <param name="mode">How the height changes. Default 'triangular'.</param>
    /// <param name="expGamma">The factor of 'exp_range'. Default 1.</param>
    /// <param name="scaleMode">What the function is asked with: the cycle's number from 1, or the step. Default
    /// 'cycle'.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CyclicLR(
        double baseLearningRate,
        double maxLearningRate,
        double stepSizeUp,
        double? stepSizeDown = null,
        string mode = "triangular",
        double expGamma = 1,
        string scaleMode = "cycle",
        double lastEpoch = -1,
        bool verbose = false
    ) =>
        Call<PaddleCyclicLR>(
            baseLearningRate,
            maxLearningRate,
            stepSizeUp,
            stepSizeDown,
            mode,
            expGamma,
            null,
            scaleMode,
            lastEpoch,
            verbose
        );

    /// <summary>Half a cosine again and again, each cycle longer by a factor.</summary>
    /// <param name="learningRate">The first rate.</param>
    /// <param name="t0">Steps of the first cycle.</param>
    /// <param name="tMult">What each cycle's length is multiplied by. Default 1.</param>
    /// <param name="etaMin">The least rate. Default 0.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineAnnealingWarmRestarts(
        double learningRate,
        double t0,
        double tMult = 1,
        double etaMin = 0,
        double lastEpoch = -1,
        bool verbose = false
    ) => Call<PaddleCosineAnnealingWarmRestarts>(learningRate, t0, tMult, etaMin, lastEpoch, verbose);

    /// <summary>Reduces the rate when a metric has stopped improving.</summary>
    /// <param name="learningRate">The first rate.</param>
    /// <param name="mode">Which is better. Default 'min'.</param>
    /// <param name="factor">What a reduction multiplies by. Default 0.1.</param>
    /// <param name="patience">Bad values in a row that are tolerated. Default 10.</param>
    /// <param name="threshold">How much better a value must be. Default 0.0001.</param>
    /// <param name="thresholdMode">A share of the best value, or in the metric's unit. Default 'rel'.</param>
    /// <param name="cooldown">Values after a reduction without effect. Default 0.</param>
    /// <param name="minLr">The least rate. Default 0.</param>
    /// <param name="epsilon">A reduction by no more is left out. Default 1e-8.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ReduceOnPlateau(
        double learningRate,
        string mode = "min",
        double factor = 0.1,
        double patience = 10,
        double threshold = 0.0001,
        string thresholdMode = "rel",
        double cooldown = 0,
        double minLr = 0,
        double epsilon = 1e-8,
        double lastEpoch = -1,
        bool verbose = false
    ) =>
        Call<PaddleReduceOnPlateau>(
            learningRate,
            mode,
            factor,
            patience,
            threshold,
            thresholdMode,
            cooldown,
            minLr,
            epsilon,
            lastEpoch,
            verbose
        );
}
