using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of Tensor2Tensor, with their own names, defaults and conventions.</summary>
public static class Tensor2tensor
{
    /// <summary>A product of factors by their names.</summary>
    /// <param name="learningRateSchedule">The factors.</param>
    /// <param name="learningRateConstant">Of 'constant'. Default 1.</param>
    /// <param name="learningRateWarmupSteps">Of the warm-up. Default 100.</param>
    /// <param name="learningRateDecaySteps">Of a decay. Default 5000.</param>
    /// <param name="learningRateDecayRate">Of 'exp_decay'. Default 1.</param>
    /// <param name="learningRateDecayStaircase">Whether it has stairs. Default false.</param>
    /// <param name="trainSteps">Steps of the run. Default 0.</param>
    /// <param name="hiddenSize">Width of the model. Default 64.</param>
    /// <param name="learningRateDecayScheme">The decay of 'legacy'. Default 'none'.</param>
    /// <param name="learningRateCosineCycleSteps">Of 'cosine'. Default 250000.</param>
    /// <param name="optimizer">Its name. Default 'adam'.</param>
    /// <param name="learningRate">Of 'legacy'. Default 0.1.</param>
    /// <param name="optimizerMultistepAccumulateSteps">Steps that make an update.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LearningRateSchedule(
        string? learningRateSchedule = null,
        double learningRateConstant = 1,
        double learningRateWarmupSteps = 100,
        double learningRateDecaySteps = 5000,
        double learningRateDecayRate = 1,
        bool learningRateDecayStaircase = false,
        double trainSteps = 0,
        double hiddenSize = 64,
        string learningRateDecayScheme = "none",
        double learningRateCosineCycleSteps = 250000,
        string optimizer = "adam",
        double learningRate = 0.1,
        double? optimizerMultistepAccumulateSteps = null
    ) =>
        Call<Tensor2tensorSchedule>(
            learningRateSchedule,
            learningRateConstant,
            learningRateWarmupSteps,
            learningRateDecaySteps,
            learningRateDecayRate,
            learningRateDecayStaircase,
            trainSteps,
            hiddenSize,
            learningRateDecayScheme,
            learningRateCosineCycleSteps,
            optimizer,
            learningRate,
            optimizerMultistepAccumulateSteps
        );

    /// <summary>An exponential warm-up from a hundredth, then a decay by its name.</summary>
    /// <param name="learningRateSchedule">The factors.</param>
    /// <param name="learningRateConstant">Of 'constant'. Default 1.</param>
    /// <param name="learningRateWarmupSteps">Of the warm-up. Default 100.</param>
    /// <param name="learningRateDecaySteps">Of a decay. Default 5000.</param>
    /// <param name="learningRateDecayRate">Of 'exp_decay'. Default 1.</param>
    /// <param name="learningRateDecayStaircase">Whether it has stairs. Default false.</param>
    /// <param name="trainSteps">Steps of the run. Default 0.</param>
    /// <param name="hiddenSize">Width of the model. Default 64.</param>
    /// <param name="learningRateDecayScheme">The decay of 'legacy'. Default 'none'.</param>
    /// <param name="learningRateCosineCycleSteps">Of 'cosine'. Default 250000.</param>
    /// <param name="optimizer">Its name. Default 'adam'.</param>
    /// <param name="learningRate">Of 'legacy'. Default 0.1.</param>
    /// <param name="optimizerMultistepAccumulateSteps">Steps that make an update.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LegacyLearningRateSchedule(
        string? learningRateSchedule = null,
        double learningRateConstant = 1,
        double learningRateWarmupSteps = 100,
        double learningRateDecaySteps = 5000,
        double learningRateDecayRate = 1,
        bool learningRateDecayStaircase = false,
        double trainSteps = 0,
        double hiddenSize = 64,
        string learningRateDecayScheme = "none",
        double learningRateCosineCycleSteps = 250000,
        string optimizer = "adam",
        double learningRate = 0.1,
        double? optimizerMultistepAccumulateSteps = null
    ) =>
        Call<Tensor2tensorLegacy>(
            learningRateSchedule,
            learningRateConstant,
            learningRateWarmupSteps,
            learningRateDecaySteps,
            learningRateDecayRate,
            learningRateDecayStaircase,
            trainSteps,
            hiddenSize,
            learningRateDecayScheme,
            learningRateCosineCycleSteps,
            optimizer,
            learningRate,
            optimizerMultistepAccumulateSteps
        );

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(Tensor2tensorFramework.Instance.The<T>(), arguments);
}
