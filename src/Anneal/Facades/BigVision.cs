using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedule of big_vision, with their own names, defaults and conventions.</summary>
public static class BigVision
{
    /// <summary>A decay of a kind, times a warm-up, times a cooldown.</summary>
    /// <param name="totalSteps">Steps; None: those of the run.</param>
    /// <param name="batchSize">Examples of a step.</param>
    /// <param name="dataSize">Examples of an epoch.</param>
    /// <param name="base">The rate. Default 1.</param>
    /// <param name="decayType">The decay. Default 'stair'.</param>
    /// <param name="scaleWithBatchsize">Whether it is for a batch of 256. Default false.</param>
    /// <param name="warmupSteps">The warmup in steps.</param>
    /// <param name="warmupEpochs">The same in epochs.</param>
    /// <param name="warmupExamples">The same in examples.</param>
    /// <param name="warmupPercent">The same as a share of the run, from 0 to 1.</param>
    /// <param name="cooldownSteps">The cooldown in steps.</param>
    /// <param name="cooldownEpochs">The same in epochs.</param>
    /// <param name="cooldownExamples">The same in examples.</param>
    /// <param name="cooldownPercent">The same as a share of the run, from 0 to 1.</param>
    /// <param name="power">Of 'linear' and 'polynomial'. Default 1.</param>
    /// <param name="end">The end of 'polynomial'.</param>
    /// <param name="linearEnd">The end of 'linear'. Default 0.</param>
    /// <param name="timescale">Of 'rsqrt', in steps. Default 10000.</param>
    /// <param name="timescaleSteps">The timescale in steps.</param>
    /// <param name="timescaleEpochs">The same in epochs.</param>
    /// <param name="timescaleExamples">The same in examples.</param>
    /// <param name="timescalePercent">The same as a share of the run, from 0 to 1.</param>
    /// <param name="shiftSteps">The shift in steps.</param>
    /// <param name="shiftEpochs">The same in epochs.</param>
    /// <param name="shiftExamples">The same in examples.</param>
    /// <param name="shiftPercent">The same as a share of the run, from 0 to 1.</param>
    /// <param name="steps">The boundaries of 'stair'.</param>
    /// <param name="mults">The multiples of 'stair', from each boundary on.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CreateLearningRateSchedule(
        double? totalSteps = null,
        double? batchSize = null,
        double? dataSize = null,
        double @base = 1,
        string decayType = "stair",
        bool scaleWithBatchsize = false,
        double? warmupSteps = null,
        double? warmupEpochs = null,
        double? warmupExamples = null,
        double? warmupPercent = null,
        double? cooldownSteps = null,
        double? cooldownEpochs = null,
        double? cooldownExamples = null,
        double? cooldownPercent = null,
        double power = 1,
        double? end = null,
        double linearEnd = 0,
        double timescale = 10000,
        double? timescaleSteps = null,
        double? timescaleEpochs = null,
        double? timescaleExamples = null,
        double? timescalePercent = null,
        double? shiftSteps = null,
        double? shiftEpochs = null,
        double? shiftExamples = null,
        double? shiftPercent = null,
        IReadOnlyList<double>? steps = null,
        IReadOnlyList<double>? mults = null
    ) =>
        Call<BigVisionSchedule>(
            totalSteps,
            batchSize,
            dataSize,
            @base,
            decayType,
            scaleWithBatchsize,
            warmupSteps,
            warmupEpochs,
            warmupExamples,
            warmupPercent,
            cooldownSteps,
            cooldownEpochs,
            cooldownExamples,
            cooldownPercent,
            power,
            end,
            linearEnd,
            timescale,
            timescaleSteps,
            timescaleEpochs,
            timescaleExamples,
            timescalePercent,
            shiftSteps,
            shiftEpochs,
            shiftExamples,
            shiftPercent,
            steps,
            mults
        );

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(BigVisionFramework.Instance.The<T>(), arguments);
}
