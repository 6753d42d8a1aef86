using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedule of nanotron, with their own names, defaults and conventions.</summary>
public static class Nanotron
{
    /// <summary>A warm-up, a constant part, and a decay to the least rate.</summary>
    /// <param name="learningRate">The rate that the decay begins at.</param>
    /// <param name="lrWarmupSteps">Steps of the warm-up. Default 0.</param>
    /// <param name="lrWarmupStyle">The shape of the warm-up; must be given.</param>
    /// <param name="lrDecayStyle">The shape of the decay; None: linear.</param>
    /// <param name="lrDecaySteps">Steps of the decay; None: what is left of the run.</param>
    /// <param name="lrDecayStartingStep">Where the decay begins; None: after the warm-up.</param>
    /// <param name="minDecayLr">The rate at the end; None: learning_rate.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LRSchedulerArgs(
        double learningRate,
        double lrWarmupSteps = 0,
        string? lrWarmupStyle = null,
        string? lrDecayStyle = null,
        double? lrDecaySteps = null,
        double? lrDecayStartingStep = null,
        double? minDecayLr = null
    ) =>
        Call<NanotronLRSchedulerArgs>(
            learningRate,
            lrWarmupSteps,
            lrWarmupStyle,
            lrDecayStyle,
            lrDecaySteps,
            lrDecayStartingStep,
            minDecayLr
        );

    /// <summary>The schedule of LRSchedulerArgs for a run of so many steps.</summary>
    /// <param name="lrSchedulerArgs">The settings.</param>
    /// <param name="totalTrainingSteps">Steps of the run.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LrSchedulerBuilder(Recipe lrSchedulerArgs, double totalTrainingSteps) =>
        Call<NanotronBuilder>(lrSchedulerArgs, totalTrainingSteps);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(NanotronFramework.Instance.The<T>(), arguments);
}
