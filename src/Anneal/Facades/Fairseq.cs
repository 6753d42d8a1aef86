using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of fairseq, with their own names, defaults and conventions.</summary>
public static class Fairseq
{
    /// <summary>A line up to the rate, then one over the square root of the updates.</summary>
    /// <param name="lr">The rate, or one for each epoch. Default [0.25].</param>
    /// <param name="warmupUpdates">Updates of the warm-up. Default 4000.</param>
    /// <param name="warmupInitLr">The first rate of the warm-up; below 0: the schedule's own. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe InverseSqrt(
        IReadOnlyList<double>? lr = null,
        double warmupUpdates = 4000,
        double warmupInitLr = -1
    ) => Call<FairseqInverseSqrt>(lr, warmupUpdates, warmupInitLr);

    /// <summary>A line up to the rate, then a power of what is left.</summary>
    /// <param name="lr">The rate, or one for each epoch. Default [0.25].</param>
    /// <param name="warmupUpdates">Updates of the warm-up. Default 0.</param>
    /// <param name="forceAnneal">The epoch from which on the rate stays.</param>
    /// <param name="endLearningRate">The rate at the end. Default 0.</param>
    /// <param name="power">The power of what is left. Default 1.</param>
    /// <param name="totalNumUpdate">Updates until the end.</param>
    /// <param name="maxUpdate">Updates of the run.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolynomialDecay(
        IReadOnlyList<double>? lr = null,
        double warmupUpdates = 0,
        double? forceAnneal = null,
        double endLearningRate = 0,
        double power = 1,
        double? totalNumUpdate = null,
        double? maxUpdate = null
    ) =>
        Call<FairseqPolynomialDecay>(lr, warmupUpdates, forceAnneal, endLearningRate, power, totalNumUpdate, maxUpdate);

    /// <summary>A line up to the rate, then half a cosine again and again, lower by a factor.</summary>
    /// <param name="lr">The rate, or one for each epoch. Default [0.25].</param>
    /// <param name="warmupUpdates">Updates of the warm-up. Default 0.</param>
    /// <param name="warmupInitLr">The first rate of the warm-up; below 0: the schedule's own. Default -1.</param>
    /// <param name="minLr">The least rate. Default 0.</param>
    /// <param name="tMult">What each period's length is multiplied by. Default 1.</param>
    /// <param name="lrPeriodUpdates">Updates of the first period. Default -1.</param>
    /// <param name="lrShrink">What both ends are multiplied by. Default 0.1.</param>
    /// <param name="maxUpdate">Updates of the run.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Cosine(
        IReadOnlyList<double>? lr = null,
        double warmupUpdates = 0,
        double warmupInitLr = -1,
        double minLr = 0,
        double tMult = 1,
        double lrPeriodUpdates = -1,
        double lrShrink = 0.1,
        double? maxUpdate = null
    ) => Call<FairseqCosine>(lr, warmupUpdates, warmupInitLr, minLr, tMult, lrPeriodUpdates, lrShrink, maxUpdate);

    /// <summary>A line up, a hold, an exponential down.</summary>
    /// <param name="lr">The rate, or one for each epoch. Default [0.25].</param>
    /// <param name="warmupSteps">Updates of the warm-up. Default 0.</param>
    /// <param name="holdSteps">Updates at the rate. Default 0.</param>
    /// <param name="decaySteps">Updates of the decay. Default 0.</param>
    /// <param name="phaseRatio">The three stages as shares of max_update.</param>
    /// <param name="initLrScale">Share of the rate at the start. Default 0.01.</param>
    /// <param name="finalLrScale">Share of the rate at the end. Default 0.01.</param>
    /// <param name="maxUpdate">Updates of the run.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe TriStage(
        IReadOnlyList<double>? lr = null,
        double warmupSteps = 0,
        double holdSteps = 0,
        double decaySteps = 0,
        IReadOnlyList<double>? phaseRatio = null,
        double initLrScale = 0.01,
        double finalLrScale = 0.01,
        double? maxUpdate = null
    ) =>
        Call<FairseqTriStage>(lr, warmupSteps, holdSteps, decaySteps, phaseRatio, initLrScale, finalLrScale, maxUpdate);

    /// <summary>Triangles between two rates, lower by a factor.</summary>
    /// <param name="lr">The rate, or one for each epoch. Default [0.25].</param>
    /// <param name="maxLr">Rate at the first peak; must be given.</param>
    /// <param name="lrPeriodUpdates">Updates of a triangle. Default 5000.</param>
    /// <param name="lrShrink">What each peak is multiplied by. Default 0.1.</param>
    /// <param name="shrinkMin">Whether the lowest rate shrinks too. Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Triangular(
        IReadOnlyList<double>? lr = null,
        double? maxLr = null,
        double lrPeriodUpdates = 5000,
        double lrShrink = 0.1,
        bool shrinkMin = false
    ) => Call<FairseqTriangular>(lr, maxLr, lrPeriodUpdates, lrShrink, shrinkMin);

    /// <summary>A line up to the rate, then a drop every so many updates.</summary>
    /// <param name="lr">The rate, or one for each epoch. Default [0.25].</param>
    /// <param name="warmupUpdates">Updates of the warm-up. Default 0.</param>
    /// <param name="warmupInitLr">The first rate of the warm-up; below 0: the schedule's own. Default -1.</param>
    /// <param name="lrDeacyPeriod">Updates between drops. Default 25000.</param>
    /// <param name="lrDecay">What each drop multiplies by. Default 0.5.</param>
    /// <param name="minLr">The least rate. Default 0.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Step(
        IReadOnlyList<double>? lr = null,
        double warmupUpdates = 0,
        double warmupInitLr = -1,
        double lrDeacyPeriod = 25000,
        double lrDecay = 0.5,
        double minLr = 0
    ) => Call<FairseqStep>(lr, warmupUpdates, warmupInitLr, lrDeacyPeriod, lrDecay, minLr);

    /// <summary>A rate for each epoch, and an annealing after some.</summary>
    /// <param name="lr">The rate, or one for each epoch. Default [0.25].</param>
    /// <param name="forceAnneal">The epoch from which on it anneals.</param>
    /// <param name="lrShrink">What each such epoch multiplies by. Default 0.1.</param>
    /// <param name="warmupUpdates">Updates of the warm-up. Default 0.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Fixed(
        IReadOnlyList<double>? lr = null,
        double? forceAnneal = null,
        double lrShrink = 0.1,
        double warmupUpdates = 0
    ) => Call<FairseqFixed>(lr, forceAnneal, lrShrink, warmupUpdates);

    /// <summary>A rate from an epoch or an update on.</summary>
    /// <param name="lr">The rate, or one for each epoch. Default [0.25].</param>
    /// <param name="epoch2lr">Rates by epochs, from 1. Default '{}'.</param>
    /// <param name="update2lr">Rates by updates. Default '{}'.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Manual(IReadOnlyList<double>? lr = null, string epoch2lr = "{}", string update2lr = "{}") =>
        Call<FairseqManual>(lr, epoch2lr, update2lr);

    /// <summary>A line up to the rate, which a loss reduces at the end of an epoch.</summary>
    /// <param name="lr">The rate, or one for each epoch. Default [0.25].</param>
    /// <param name="warmupUpdates">Updates of the warm-up. Default 0.</param>
    /// <param name="warmupInitLr">The first rate of the warm-up; below 0: the schedule's own. Default -1.</param>
    /// <param name="lrShrink">What a reduction multiplies by. Default 0.1.</param>
    /// <param name="lrThreshold">How much better a loss must be. Default 0.0001.</param>
    /// <param name="lrPatience">Bad epochs in a row that are tolerated. Default 0.</param>
    /// <param name="maximizeBestCheckpointMetric">Whether more is better. Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ReduceLrOnPlateau(
        IReadOnlyList<double>? lr = null,
        double warmupUpdates = 0,
        double warmupInitLr = -1,
        double lrShrink = 0.1,
        double lrThreshold = 0.0001,
        double lrPatience = 0,
        bool maximizeBestCheckpointMetric = false
    ) =>
        Call<FairseqPlateau>(
            lr,
            warmupUpdates,
            warmupInitLr,
            lrShrink,
            lrThreshold,
            lrPatience,
            maximizeBestCheckpointMetric
        );

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(FairseqFramework.Instance.The<T>(), arguments);
}
