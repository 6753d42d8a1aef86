using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The decay methods of OpenNMT-py, with their own names, defaults and conventions.</summary>
public static class Opennmt
{
    /// <summary>Half the rate again and again from a step on, or the same rate.</summary>
    /// <param name="learningRate">What the decay multiplies; None: the optimizer's rate.</param>
    /// <param name="decayMethod">Has no effect here.</param>
    /// <param name="warmupSteps">Steps of the warm-up. Default 4000.</param>
    /// <param name="hiddenSize">Width of the model. Default 500.</param>
    /// <param name="startDecaySteps">The step at which the decay begins; None: never. Default 50000.</param>
    /// <param name="decaySteps">Steps between decays. Default 10000.</param>
    /// <param name="learningRateDecay">The factor of each. Default 0.5.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe None(
        double? learningRate = null,
        string? decayMethod = null,
        double warmupSteps = 4000,
        double hiddenSize = 500,
        double startDecaySteps = 50000,
        double decaySteps = 10000,
        double learningRateDecay = 0.5
    ) =>
        Call<OpennmtNone>(
            learningRate,
            decayMethod,
            warmupSteps,
            hiddenSize,
            startDecaySteps,
            decaySteps,
            learningRateDecay
        );

    /// <summary>The rate of the first transformer, times learning_rate.</summary>
    /// <param name="learningRate">What the decay multiplies; None: the optimizer's rate.</param>
    /// <param name="decayMethod">Has no effect here.</param>
    /// <param name="warmupSteps">Steps of the warm-up. Default 4000.</param>
    /// <param name="hiddenSize">Width of the model. Default 500.</param>
    /// <param name="startDecaySteps">The step at which the decay begins; None: never. Default 50000.</param>
    /// <param name="decaySteps">Steps between decays. Default 10000.</param>
    /// <param name="learningRateDecay">The factor of each. Default 0.5.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Noam(
        double? learningRate = null,
        string? decayMethod = null,
        double warmupSteps = 4000,
        double hiddenSize = 500,
        double startDecaySteps = 50000,
        double decaySteps = 10000,
        double learningRateDecay = 0.5
    ) =>
        Call<OpennmtNoam>(
            learningRate,
            decayMethod,
            warmupSteps,
            hiddenSize,
            startDecaySteps,
            decaySteps,
            learningRateDecay
        );

    /// <summary>The rate of the first transformer, with a decay that begins with a step.</summary>
    /// <param name="learningRate">What the decay multiplies; None: the optimizer's rate.</param>
    /// <param name="decayMethod">Has no effect here.</param>
    /// <param name="warmupSteps">Steps of the warm-up. Default 4000.</param>
    /// <param name="hiddenSize">Width of the model. Default 500.</param>
    /// <param name="startDecaySteps">The step at which the decay begins; None: never. Default 50000.</param>
    /// <param name="decaySteps">Steps between decays. Default 10000.</param>
    /// <param name="learningRateDecay">The factor of each. Default 0.5.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Noamwd(
        double? learningRate = null,
        string? decayMethod = null,
        double warmupSteps = 4000,
        double hiddenSize = 500,
        double startDecaySteps = 50000,
        double decaySteps = 10000,
        double learningRateDecay = 0.5
    ) =>
        Call<OpennmtNoamwd>(
            learningRate,
            decayMethod,
            warmupSteps,
            hiddenSize,
            startDecaySteps,
            decaySteps,
            learningRateDecay
        );

    /// <summary>One over the square root of the step, flat at first.</summary>
    /// <param name="learningRate">What the decay multiplies; None: the optimizer's rate.</param>
    /// <param name="decayMethod">Has no effect here.</param>
    /// <param name="warmupSteps">Steps of the warm-up. Default 4000.</param>
    /// <param name="hiddenSize">Width of the model. Default 500.</param>
    /// <param name="startDecaySteps">The step at which the decay begins; None: never. Default 50000.</param>
    /// <param name="decaySteps">Steps between decays. Default 10000.</param>
    /// <param name="learningRateDecay">The factor of each. Default 0.5.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Rsqrt(
        double? learningRate = null,
        string? decayMethod = null,
        double warmupSteps = 4000,
        double hiddenSize = 500,
        double startDecaySteps = 50000,
        double decaySteps = 10000,
        double learningRateDecay = 0.5
    ) =>
        Call<OpennmtRsqrt>(
            learningRate,
            decayMethod,
            warmupSteps,
            hiddenSize,
            startDecaySteps,
            decaySteps,
            learningRateDecay
        );

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(OpennmtFramework.Instance.The<T>(), arguments);
}
