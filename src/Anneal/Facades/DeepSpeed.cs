using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The schedulers of DeepSpeed's <c>deepspeed.runtime.lr_schedules</c>, with their own names, defaults and conventions.
/// </summary>
public static class DeepSpeed
{
    /// <summary>A rate that grows in a straight line, to find the largest one that trains.</summary>
    /// <param name="lrRangeTestMinLr">Rate at the first update, one for all parameter groups or one for each. Default
    /// 0.001.</param>
    /// <param name="lrRangeTestStepSize">Steps over which the growth acts once. At least 1; default 2000.</param>
    /// <param name="lrRangeTestStepRate">Share of the first rate that is added over so many steps. Default 1.</param>
    /// <param name="lrRangeTestStaircase">Whether it grows once every so many steps only. Default false.</param>
    /// <param name="lastBatchIteration">Index of the last batch of a resumed run. At least −1; default −1:
    /// none.</param>
    /// <returns>The recipe; lowers to <see cref="LinearGrowth"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LRRangeTest(
        ValueList<double>? lrRangeTestMinLr = null,
        long lrRangeTestStepSize = DeepSpeedLRRangeTest.DefaultSize,
        double lrRangeTestStepRate = DeepSpeedLRRangeTest.DefaultRate,
        bool lrRangeTestStaircase = false,
        long lastBatchIteration = DeepSpeedDefinition.NoIteration
    ) =>
        Call<DeepSpeedLRRangeTest>(
            lrRangeTestMinLr,
            lrRangeTestStepSize,
            lrRangeTestStepRate,
            lrRangeTestStaircase,
            lastBatchIteration
        );

    /// <summary>
    /// One triangle from a rate to a higher one and back, then a decay below it; Adam's first beta moves the other way
    /// (the companion <c>beta1</c>).
    /// </summary>
    /// <param name="cycleMinLr">Rate at both ends of the cycle, one for all parameter groups or one for each.</param>
    /// <param name="cycleMaxLr">Rate at the peak, one for all groups or one for each.</param>
    /// <param name="decayLrRate">How much the divisor of the rate grows over <paramref name="decayStepSize"/> steps
    /// after the cycle. Default 0: no decay.</param>
    /// <param name="cycleFirstStepSize">Steps up. Greater than 0; default 2000.</param>
    /// <param name="cycleSecondStepSize">Steps down. At least 0; default: as many as up.</param>
    /// <param name="cycleFirstStairCount">Stairs on the way up. Default 0: a line.</param>
    /// <param name="cycleSecondStairCount">Stairs on the way down. Default: as many as up.</param>
    /// <param name="decayStepSize">Steps over which the decay acts once. Default 0: no decay.</param>
    /// <param name="cycleMomentum">Whether beta1 is cycled, where the optimizer has one. Default true.</param>
    /// <param name="cycleMinMom">Beta1 at the peak of the rate, one for all groups or one for each. Default
    /// 0.8.</param>
    /// <param name="cycleMaxMom">Beta1 at the ends of the cycle, one for all groups or one for each. Default
    /// 0.9.</param>
    /// <param name="decayMomRate">How much beta1's factor grows over <paramref name="decayStepSize"/> steps after the
    /// cycle. Default 0.</param>
    /// <param name="lastBatchIteration">Index of the last batch of a resumed run. At least −1; default −1:
    /// none.</param>
    /// <returns>The recipe; lowers to <see cref="CyclicRate"/>, then <see cref="InverseTimeDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe OneCycle(
        ValueList<double> cycleMinLr,
        ValueList<double> cycleMaxLr,
        double decayLrRate = 0,
        double cycleFirstStepSize = DeepSpeedOneCycle.DefaultFirstSteps,
        double? cycleSecondStepSize = null,
        long cycleFirstStairCount = 0,
        long? cycleSecondStairCount = null,
        double decayStepSize = 0,
        bool cycleMomentum = true,
        ValueList<double>? cycleMinMom = null,
        ValueList<double>? cycleMaxMom = null,
        double decayMomRate = 0,
        long lastBatchIteration = DeepSpeedDefinition.NoIteration
    ) =>
        Call<DeepSpeedOneCycle>(
            cycleMinLr,
            cycleMaxLr,
            decayLrRate,
            cycleFirstStepSize,
            cycleSecondStepSize,
            cycleFirstStairCount,
            cycleSecondStairCount,
            decayStepSize,
            cycleMomentum,
            cycleMinMom,
            cycleMaxMom,
            decayMomRate,
            lastBatchIteration
        );

    /// <summary>A warm-up from one rate to another, which it keeps.</summary>
    /// <param name="warmupMinLr">Rate at the first update, one for all parameter groups or one for each. Default
    /// 0.</param>
    /// <param name="warmupMaxLr">Rate after the warm-up, one for all groups or one for each. Default: each group's own
    /// rate.</param>
    /// <param name="warmupNumSteps">Steps of the warm-up. At least 1, where 1 counts as 2; default 1000.</param>
    /// <param name="warmupType"><c>log</c> (fast at first) or <c>linear</c>; the framework takes any other text for
    /// <c>log</c>. Default <c>log</c>.</param>
    /// <param name="lastBatchIteration">Index of the last batch of a resumed run. At least −1; default −1:
    /// none.</param>
    /// <returns>The recipe; lowers to <see cref="LogarithmicRamp"/> or <see cref="LinearRamp"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmupLR(
        ValueList<double>? warmupMinLr = null,
        ValueList<double>? warmupMaxLr = null,
        long warmupNumSteps = DeepSpeedWarmup.DefaultSteps,
        string warmupType = DeepSpeedWarmup.DefaultShape,
        long lastBatchIteration = DeepSpeedDefinition.NoIteration
    ) => Call<DeepSpeedWarmupLR>(warmupMinLr, warmupMaxLr, warmupNumSteps, warmupType, lastBatchIteration);

    /// <summary>A warm-up from one rate to another, then a straight line back to the first.</summary>
    /// <param name="totalNumSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="warmupMinLr">Rate at the first update and at the end, one for all parameter groups or one for each.
    /// Default 0.</param>
    /// <param name="warmupMaxLr">Rate after the warm-up, one for all groups or one for each. Default 0.001.</param>
    /// <param name="warmupNumSteps">Steps of the warm-up. At least 1, where 1 counts as 2; default 1000.</param>
    /// <param name="warmupType"><c>log</c> (fast at first) or <c>linear</c>; the framework takes any other text for
    /// <c>log</c>. Default <c>log</c>.</param>
    /// <param name="lastBatchIteration">Index of the last batch of a resumed run. At least −1; default −1:
    /// none.</param>
    /// <returns>The recipe; lowers to <see cref="LogarithmicRamp"/> or <see cref="LinearRamp"/>, then
    /// <see cref="LinearRamp"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmupDecayLR(
        double totalNumSteps,
        ValueList<double>? warmupMinLr = null,
        ValueList<double>? warmupMaxLr = null,
        long warmupNumSteps = DeepSpeedWarmup.DefaultSteps,
        string warmupType = DeepSpeedWarmup.DefaultShape,
        long lastBatchIteration = DeepSpeedDefinition.NoIteration
    ) =>
        Call<DeepSpeedWarmupDecayLR>(
            totalNumSteps,
            warmupMinLr,
            warmupMaxLr,
            warmupNumSteps,
            warmupType,
            lastBatchIteration
        );

    /// <summary>A warm-up to each group's own rate, then half a cosine down to a share of it.</summary>
    /// <param name="totalNumSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="warmupMinRatio">Share of the group's rate at which the warm-up begins. Default 0.</param>
    /// <param name="warmupNumSteps">Steps of the warm-up. At least 1, where 1 counts as 2; default 1000.</param>
    /// <param name="cosMinRatio">Share of the group's rate at the end. Default 0.0001.</param>
    /// <param name="warmupType"><c>log</c> (fast at first) or <c>linear</c>; the framework takes any other text for
    /// <c>log</c>. Default <c>log</c>.</param>
    /// <param name="lastBatchIteration">Index of the last batch of a resumed run. At least −1; default −1:
    /// none.</param>
    /// <returns>The recipe; lowers to <see cref="LogarithmicRamp"/> or <see cref="LinearRamp"/>, then
    /// <see cref="CosineDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmupCosineLR(
        double totalNumSteps,
        double warmupMinRatio = 0,
        long warmupNumSteps = DeepSpeedWarmup.DefaultSteps,
        double cosMinRatio = DeepSpeedWarmupCosineLR.DefaultEnd,
        string warmupType = DeepSpeedWarmup.DefaultShape,
        long lastBatchIteration = DeepSpeedDefinition.NoIteration
    ) =>
        Call<DeepSpeedWarmupCosineLR>(
            totalNumSteps,
            warmupMinRatio,
            warmupNumSteps,
            cosMinRatio,
            warmupType,
            lastBatchIteration
        );

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(DeepSpeedFramework.Instance.The<T>(), arguments);
}
