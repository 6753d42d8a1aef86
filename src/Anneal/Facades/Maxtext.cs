using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedule of MaxText, with their own names, defaults and conventions.</summary>
public static class Maxtext
{
    /// <summary>A warm-up, then half a cosine, or a stable part and a decay; then 0.</summary>
    /// <param name="steps">Steps of the run.</param>
    /// <param name="learningRate">The highest rate.</param>
    /// <param name="learningRateScheduleSteps">Steps after which the rate is 0; -1: those of the run. Default
    /// -1.</param>
    /// <param name="warmupStepsFraction">The warm-up as a share of the schedule. Default 0.1.</param>
    /// <param name="learningRateFinalFraction">Share of the rate at the end. Default 0.1.</param>
    /// <param name="lrScheduleType">The shape. Default 'cosine'.</param>
    /// <param name="wsdDecayStepsFraction">The decay of 'wsd' as a share of the schedule. Default 0.1.</param>
    /// <param name="wsdDecayStyle">The shape of that decay. Default 'linear'.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CreateLearningRateSchedule(
        double steps,
        double learningRate,
        double learningRateScheduleSteps = -1,
        double warmupStepsFraction = 0.1,
        double learningRateFinalFraction = 0.1,
        string lrScheduleType = "cosine",
        double wsdDecayStepsFraction = 0.1,
        string wsdDecayStyle = "linear"
    ) =>
        Call<MaxtextSchedule>(
            steps,
            learningRate,
            learningRateScheduleSteps,
            warmupStepsFraction,
            learningRateFinalFraction,
            lrScheduleType,
            wsdDecayStepsFraction,
            wsdDecayStyle
        );

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(MaxtextFramework.Instance.The<T>(), arguments);
}
