using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The scheduler of the package pytorch-gradual-warmup-lr, with its own conventions.</summary>
public static class GradualWarmup
{
    /// <summary>A line to a multiple of the rate, then another scheduler.</summary>
    /// <param name="multiplier">What the rate is multiplied by in the end; 1: it comes from 0.</param>
    /// <param name="totalEpoch">Steps of the warm-up.</param>
    /// <param name="afterScheduler">The scheduler that follows; None: the rate stays.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GradualWarmupScheduler(double multiplier, double totalEpoch, Recipe? afterScheduler = null) =>
        Call<GradualWarmupDefinition>(multiplier, totalEpoch, afterScheduler);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(GradualWarmupFramework.Instance.The<T>(), arguments);
}
