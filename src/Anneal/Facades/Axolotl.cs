using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of axolotl, with their own names, defaults and conventions.</summary>
public static partial class Axolotl
{
    /// <summary>A line up to the group's own rate, then a reflected exponential (REX).</summary>
    /// <param name="maxLr">The rate that <paramref name="minLr"/> is a share of; the rate itself is the
    /// group's.</param>
    /// <param name="minLr">The rate from the end on. At most <paramref name="maxLr"/>.</param>
    /// <param name="totalSteps">Steps of the run, the warm-up inside. Default 0: at its end at once.</param>
    /// <param name="numWarmupSteps">Steps of the warm-up. At most <paramref name="totalSteps"/>; default 0.</param>
    /// <returns>The recipe; lowers to <see cref="Curves.LinearRamp"/>, then <see cref="Curves.RexDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe RexLR(double maxLr, double minLr, long totalSteps = 0, long numWarmupSteps = 0) =>
        FrameworkRecipe.Of(AxolotlFramework.Instance.The<AxolotlRexLR>(), maxLr, minLr, totalSteps, numWarmupSteps);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(AxolotlFramework.Instance.The<T>(), arguments);
}
