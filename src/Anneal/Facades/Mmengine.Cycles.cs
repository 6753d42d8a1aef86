namespace Anneal.Dialects;

/// <summary>The schedulers of MMEngine, with their own names, defaults and conventions.</summary>
public static partial class Mmengine
{
    /// <summary>Half a cosine from the present rate to the least one.</summary>
    /// <param name="tMax">Steps from the highest to the least rate; None: from begin to end.</param>
    /// <param name="etaMin">The least rate.</param>
    /// <param name="etaMinRatio">The same as a share of the group's rate.</param>
    /// <param name="begin">The step at which it begins. Default 0.</param>
    /// <param name="end">The step from which on it does nothing; None: the end of training in a list, else
    /// never.</param>
    /// <param name="byEpoch">Whether it counts epochs, in a list. Default true.</param>
    /// <param name="lastStep">Has no effect here. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <param name="convertToIterBased">Whether, in a list, its lengths in epochs are made lengths in updates.
    /// Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineAnnealingLR(
        double? tMax = null,
        double? etaMin = null,
        double? etaMinRatio = null,
        double begin = 0,
        double? end = null,
        bool byEpoch = true,
        double lastStep = -1,
        bool verbose = false,
        bool convertToIterBased = false
    ) =>
        Call<MmengineCosineAnnealingLR>(
            tMax,
            etaMin,
            etaMinRatio,
            begin,
            end,
            byEpoch,
            lastStep,
            verbose,
            convertToIterBased
        );

    /// <summary>Half a cosine again and again, each with its own weight.</summary>
    /// <param name="periods">Steps of each cosine.</param>
    /// <param name="restartWeights">The weight of each; None: one weight of 1.</param>
    /// <param name="etaMin">The least rate.</param>
    /// <param name="etaMinRatio">The same as a share of the group's rate.</param>
    /// <param name="begin">The step at which it begins. Default 0.</param>
    /// <param name="end">The step from which on it does nothing; None: the end of training in a list, else
    /// never.</param>
    /// <param name="byEpoch">Whether it counts epochs, in a list. Default true.</param>
    /// <param name="lastStep">Has no effect here. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <param name="convertToIterBased">Whether, in a list, its lengths in epochs are made lengths in updates.
    /// Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineRestartLR(
        IReadOnlyList<double> periods,
        IReadOnlyList<double>? restartWeights = null,
        double? etaMin = null,
        double? etaMinRatio = null,
        double begin = 0,
        double? end = null,
        bool byEpoch = true,
        double lastStep = -1,
        bool verbose = false,
        bool convertToIterBased = false
    ) =>
        Call<MmengineCosineRestartLR>(
            periods,
            restartWeights,
            etaMin,
            etaMinRatio,
            begin,
            end,
            byEpoch,
            lastStep,
            verbose,
            convertToIterBased
        );

    /// <summary>One cycle: up to eta_max, then down to almost nothing.</summary>
    /// <param name="etaMax">Rate at the peak, or one for each group. Default 0.</param>
    /// <param name="totalSteps">Steps of the cycle.</param>
    /// <param name="pctStart">Share of the cycle in which the rate rises. Default 0.3.</param>
    /// <param name="annealStrategy">The shape of the phases. Default 'cos'.</param>
    /// <param name="divFactor">The first rate is eta_max over this. Default 25.</param>
    /// <param name="finalDivFactor">The last, the first over this. Default 10000.</param>
    /// <param name="threePhase">Whether it returns to the first rate. Default false.</param>
    /// <param name="begin">The step at which it begins. Default 0.</param>
    /// <param name="end">The step from which on it does nothing; None: the end of training in a list, else
    /// never.</param>
    /// <param name="byEpoch">Whether it counts epochs, in a list. Default true.</param>
    /// <param name="lastStep">Has no effect here. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <param name="convertToIterBased">Whether, in a list, its lengths in epochs are made lengths in updates.
    /// Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe OneCycleLR(
        ValueList<double>? etaMax = null,
        double? totalSteps = null,
        double pctStart = 0.3,
        string annealStrategy = "cos",
        double divFactor = 25,
        double finalDivFactor = 10000,
        bool threePhase = false,
        double begin = 0,
        double? end = null,
        bool byEpoch = true,
        double lastStep = -1,
        bool verbose = false,
        bool convertToIterBased = false
    ) =>
        Call<MmengineOneCycleLR>(
            etaMax,
            totalSteps,
            pctStart,
            annealStrategy,
            divFactor,
            finalDivFactor,
            threePhase,
            begin,
            end,
            byEpoch,
            lastStep,
            verbose,
            convertToIterBased
        );

    /// <summary>Reduces the rate when a metric has stopped improving.</summary>
    /// <param name="monitor">The metric's name. Default 'val_loss'.</param>
    /// <param name="rule">Which is better. Default 'less'.</param>
    /// <param name="factor">What a reduction multiplies by. Default 0.1.</param>
    /// <param name="patience">Bad values in a row that are tolerated. Default 10.</param>
    /// <param name="threshold">How much better a value must be. Default 0.0001.</param>
    /// <param name="thresholdRule">A share of the best value, or in the metric's unit. Default 'rel'.</param>
    /// <param name="cooldown">Values after a reduction that are not counted. Default 0.</param>
    /// <param name="minValue">The least rate, or one for each group. Default 0.</param>
    /// <param name="eps">A reduction by no more is left out. Default 1e-8.</param>
    /// <param name="begin">The step at which it begins. Default 0.</param>
    /// <param name="end">The step from which on it does nothing; None: the end of training in a list, else
    /// never.</param>
    /// <param name="byEpoch">Whether it counts epochs, in a list. Default true.</param>
    /// <param name="lastStep">Has no effect here. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <param name="convertToIterBased">Whether, in a list, its lengths in epochs are made lengths in updates.
    /// Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ReduceOnPlateauLR(
        string monitor = "val_loss",
        string rule = "less",
        double factor = 0.1,
        double patience = 10,
        double threshold = 0.0001,
        string thresholdRule = "rel",
        double cooldown = 0,
        ValueList<double>? minValue = null,
        double eps = 1e-8,
        double begin = 0,
        double? end = null,
        bool byEpoch = true,
        double lastStep = -1,
        bool verbose = false,
        bool convertToIterBased = false
    ) =>
        Call<MmengineReduceOnPlateauLR>(
            monitor,
            rule,
            factor,
            patience,
            threshold,
            thresholdRule,
            cooldown,
            minValue,
            eps,
            begin,
            end,
            byEpoch,
            lastStep,
            verbose,
            convertToIterBased
        );
}
