using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedule of GPT-NeoX, with their own names, defaults and conventions.</summary>
public static class Gptneox
{
    /// <summary>A line up to start_lr, then a decay that never falls below min_lr.</summary>
    /// <param name="startLr">The rate after the warm-up.</param>
    /// <param name="warmupIter">Steps of the warm-up.</param>
    /// <param name="totalIters">Steps of the run, the warm-up inside.</param>
    /// <param name="decayStyle">The shape of the decay.</param>
    /// <param name="lastIter">Steps already made.</param>
    /// <param name="minLr">The least rate. Default 0.</param>
    /// <param name="useCheckpointLrScheduler">Has no effect. Default true.</param>
    /// <param name="overrideLrScheduler">Has no effect here. Default false.</param>
    /// <param name="useMup">Has no effect here. Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe AnnealingLR(
        double startLr,
        double warmupIter,
        double totalIters,
        string decayStyle,
        double lastIter,
        double minLr = 0,
        bool useCheckpointLrScheduler = true,
        bool overrideLrScheduler = false,
        bool useMup = false
    ) =>
        Call<GptneoxAnnealingLR>(
            startLr,
            warmupIter,
            totalIters,
            decayStyle,
            lastIter,
            minLr,
            useCheckpointLrScheduler,
            overrideLrScheduler,
            useMup
        );

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(GptneoxFramework.Instance.The<T>(), arguments);
}
