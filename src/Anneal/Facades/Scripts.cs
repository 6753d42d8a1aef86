using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The schedule functions of scripts that are copied much, with their own names, defaults and conventions.
/// </summary>
public static class Scripts
{
    /// <summary>A line up, half a cosine down, then the least rate.</summary>
    /// <param name="learningRate">The highest rate. Default 0.0006.</param>
    /// <param name="warmupIters">Steps of the warm-up. Default 2000.</param>
    /// <param name="lrDecayIters">Steps of the run. Default 600000.</param>
    /// <param name="minLr">The least rate. Default 6e-5.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe NanoGPTGetLr(
        double learningRate = 0.0006,
        double warmupIters = 2000,
        double lrDecayIters = 600000,
        double minLr = 6e-5
    ) => Call<ScriptsNanoGPT>(learningRate, warmupIters, lrDecayIters, minLr);

    /// <summary>A line up and half a cosine down, in fractions of epochs.</summary>
    /// <param name="lr">The highest rate.</param>
    /// <param name="minLr">The least rate.</param>
    /// <param name="warmupEpochs">Epochs of the warm-up.</param>
    /// <param name="epochs">Epochs of the run.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe MAEAdjustLearningRate(double lr, double minLr, double warmupEpochs, double epochs) =>
        Call<ScriptsMae>(lr, minLr, warmupEpochs, epochs);

    /// <summary>A line up that contains both its ends, then half a cosine.</summary>
    /// <param name="baseValue">The highest value.</param>
    /// <param name="finalValue">The value that it falls towards.</param>
    /// <param name="epochs">Epochs of the run.</param>
    /// <param name="niterPerEp">Steps of an epoch.</param>
    /// <param name="warmupEpochs">Epochs of the warm-up. Default 0.</param>
    /// <param name="startWarmupValue">The first value. Default 0.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe DINOCosineScheduler(
        double baseValue,
        double finalValue,
        double epochs,
        double niterPerEp,
        double warmupEpochs = 0,
        double startWarmupValue = 0
    ) => Call<ScriptsDino>(baseValue, finalValue, epochs, niterPerEp, warmupEpochs, startWarmupValue);

    /// <summary>A line up that contains both its ends, then half a cosine.</summary>
    /// <param name="baseValue">The highest value.</param>
    /// <param name="finalValue">The value that it falls towards.</param>
    /// <param name="epochs">Epochs of the run.</param>
    /// <param name="niterPerEp">Steps of an epoch.</param>
    /// <param name="warmupEpochs">Epochs of the warm-up. Default 0.</param>
    /// <param name="startWarmupValue">The first value. Default 0.</param>
    /// <param name="warmupSteps">Steps of the warm-up; -1: its epochs. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ConvNeXtCosineScheduler(
        double baseValue,
        double finalValue,
        double epochs,
        double niterPerEp,
        double warmupEpochs = 0,
        double startWarmupValue = 0,
        double warmupSteps = -1
    ) => Call<ScriptsConvNeXt>(baseValue, finalValue, epochs, niterPerEp, warmupEpochs, startWarmupValue, warmupSteps);

    /// <summary>A line up to the rate, which is kept.</summary>
    /// <param name="baseLr">The highest rate.</param>
    /// <param name="warmupLength">Steps of the warm-up.</param>
    /// <param name="steps">Steps of the run, the warm-up inside.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe OpenCLIPConstLr(double baseLr, double warmupLength, double steps) =>
        Call<ScriptsConstLr>(baseLr, warmupLength, steps);

    /// <summary>A line up to the rate, which is kept until a cooldown.</summary>
    /// <param name="baseLr">The highest rate.</param>
    /// <param name="warmupLength">Steps of the warm-up.</param>
    /// <param name="steps">Steps of the run, the warm-up inside.</param>
    /// <param name="cooldownSteps">Steps of the cooldown.</param>
    /// <param name="cooldownPower">The power of what is left of it. Default 1.</param>
    /// <param name="cooldownEndLr">The rate at the end. Default 0.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe OpenCLIPConstLrCooldown(
        double baseLr,
        double warmupLength,
        double steps,
        double cooldownSteps,
        double cooldownPower = 1,
        double cooldownEndLr = 0
    ) => Call<ScriptsConstLrCooldown>(baseLr, warmupLength, steps, cooldownSteps, cooldownPower, cooldownEndLr);

    /// <summary>A line up to the rate, then half a cosine.</summary>
    /// <param name="baseLr">The highest rate.</param>
    /// <param name="warmupLength">Steps of the warm-up.</param>
    /// <param name="steps">Steps of the run, the warm-up inside.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe OpenCLIPCosineLr(double baseLr, double warmupLength, double steps) =>
        Call<ScriptsCosineLr>(baseLr, warmupLength, steps);

    /// <summary>A line up from 0, then a line or half a cosine down.</summary>
    /// <param name="totalSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="base">The highest rate.</param>
    /// <param name="decayType">The decay.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="linearEnd">The rate at the end of 'linear'. Default 1e-5.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ViTCreateLearningRateSchedule(
        double totalSteps,
        double @base,
        string decayType,
        double warmupSteps,
        double linearEnd = 1e-5
    ) => Call<ScriptsViT>(totalSteps, @base, decayType, warmupSteps, linearEnd);

    /// <summary>The rate of the first transformer.</summary>
    /// <param name="lrMul">What the paper's rate is multiplied by.</param>
    /// <param name="dModel">Width of the model.</param>
    /// <param name="nWarmupSteps">Steps of the warm-up.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe AttentionScheduledOptim(double lrMul, double dModel, double nWarmupSteps) =>
        Call<ScriptsAttention>(lrMul, dModel, nWarmupSteps);

    /// <summary>A line from 0 through the group's own rate.</summary>
    /// <param name="totalIters">Steps of the warm-up.</param>
    /// <param name="lastEpoch">Has no effect here. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Cifar100WarmUpLR(double totalIters, double lastEpoch = -1) =>
        Call<ScriptsWarmUpLR>(totalIters, lastEpoch);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(ScriptsFramework.The<T>(), arguments);
}
