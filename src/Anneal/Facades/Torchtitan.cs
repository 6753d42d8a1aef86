using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedule of torchtitan, with their own names, defaults and conventions.</summary>
public static class Torchtitan
{
    /// <summary>Linear warm-up, a stable part, then a decay.</summary>
    /// <param name="warmupSteps">Steps of the warm-up. Default 200.</param>
    /// <param name="totalSteps">Steps of the run.</param>
    /// <param name="decayRatio">The decay as a share of the run; None: all that the warm-up leaves.</param>
    /// <param name="decayType">The shape of the decay. Default 'linear'.</param>
    /// <param name="minLrFactor">Share of the rate at the end. Default 0.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Config(
        double warmupSteps = 200,
        double? totalSteps = null,
        double? decayRatio = null,
        string decayType = "linear",
        double minLrFactor = 0
    ) => Call<TorchtitanConfig>(warmupSteps, totalSteps, decayRatio, decayType, minLrFactor);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(TorchtitanFramework.Instance.The<T>(), arguments);
}
