using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers of ESPnet, with their own names, defaults and conventions.</summary>
public static class Espnet
{
    /// <summary>A line up to the group's own rate, then one over the square root of the step.</summary>
    /// <param name="warmupSteps">Steps of the warm-up. Default 25000.</param>
    /// <param name="lastEpoch">Has no effect here. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmupLR(double warmupSteps = 25000, double lastEpoch = -1) =>
        Call<EspnetWarmupLR>(warmupSteps, lastEpoch);

    /// <summary>The rate of the first transformer, times the group's own.</summary>
    /// <param name="modelSize">Width of the model. Default 320.</param>
    /// <param name="warmupSteps">Steps of the warm-up. Default 25000.</param>
    /// <param name="lastEpoch">Has no effect here. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe NoamLR(double modelSize = 320, double warmupSteps = 25000, double lastEpoch = -1) =>
        Call<EspnetNoamLR>(modelSize, warmupSteps, lastEpoch);

    /// <summary>A line up to the group's own rate, then a drop every so many epochs.</summary>
    /// <param name="warmupSteps">Steps of the warm-up. Default 25000.</param>
    /// <param name="stepsPerEpoch">Steps of an epoch. Default 10000.</param>
    /// <param name="stepSize">Epochs between drops. Default 1.</param>
    /// <param name="gamma">What each drop multiplies by. Default 0.1.</param>
    /// <param name="lastEpoch">Has no effect here. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmupStepLR(
        double warmupSteps = 25000,
        double stepsPerEpoch = 10000,
        double stepSize = 1,
        double gamma = 0.1,
        double lastEpoch = -1
    ) => Call<EspnetWarmupStepLR>(warmupSteps, stepsPerEpoch, stepSize, gamma, lastEpoch);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(EspnetFramework.Instance.The<T>(), arguments);
}
