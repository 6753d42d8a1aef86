using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers of SpeechBrain, with their own names, defaults and conventions.</summary>
public static class Speechbrain
{
    /// <summary>The rate of the first transformer.</summary>
    /// <param name="lrInitial">The rate at the peak.</param>
    /// <param name="nWarmupSteps">Steps of the warm-up.</param>
    /// <param name="modelSize">Width of the model; None: the peak is lr_initial itself.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe NoamScheduler(double lrInitial, double nWarmupSteps, double? modelSize = null) =>
        Call<SpeechbrainNoam>(lrInitial, nWarmupSteps, modelSize);

    /// <summary>A line up, a flat part, then one over the step.</summary>
    /// <param name="lrInitial">The rate at the peak.</param>
    /// <param name="nWarmupSteps">Steps of the warm-up.</param>
    /// <param name="nKeepSteps">Steps at the peak.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearNoamScheduler(double lrInitial, double nWarmupSteps, double nKeepSteps) =>
        Call<SpeechbrainLinearNoam>(lrInitial, nWarmupSteps, nKeepSteps);

    /// <summary>The rate of the first transformer, which drops at given steps.</summary>
    /// <param name="lrInitial">The rate at the peak.</param>
    /// <param name="nWarmupSteps">Steps of the warm-up.</param>
    /// <param name="annealSteps">The calls after which a rate is multiplied in.</param>
    /// <param name="annealRates">What is multiplied after each.</param>
    /// <param name="modelSize">Width of the model; None: the peak is lr_initial itself.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe NoamIntervalScheduler(
        double lrInitial,
        double nWarmupSteps,
        IReadOnlyList<double> annealSteps,
        IReadOnlyList<double> annealRates,
        double? modelSize = null
    ) => Call<SpeechbrainNoamInterval>(lrInitial, nWarmupSteps, annealSteps, annealRates, modelSize);

    /// <summary>A wave of a cosine that begins before its top.</summary>
    /// <param name="nWarmupSteps">The call at the cosine's top.</param>
    /// <param name="lrInitial">The rate; None: each call multiplies the present one.</param>
    /// <param name="totalSteps">Calls from the top to the bottom. Default 100000.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CyclicCosineScheduler(
        double nWarmupSteps,
        double? lrInitial = null,
        double totalSteps = 100000
    ) => Call<SpeechbrainCyclicCosine>(nWarmupSteps, lrInitial, totalSteps);

    /// <summary>A line of rates over epochs.</summary>
    /// <param name="initialValue">The first rate.</param>
    /// <param name="finalValue">The last rate.</param>
    /// <param name="epochCount">Epochs.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearScheduler(double initialValue, double finalValue, double epochCount) =>
        Call<SpeechbrainLinear>(initialValue, finalValue, epochCount);

    /// <summary>A line up to the rate, then a line to 0.</summary>
    /// <param name="initialValue">The rate at the peak.</param>
    /// <param name="numWarmupSteps">Steps of the warm-up.</param>
    /// <param name="numTrainingSteps">Steps of the run, the warm-up inside.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearWarmupScheduler(double initialValue, double numWarmupSteps, double numTrainingSteps) =>
        Call<SpeechbrainLinearWarmup>(initialValue, numWarmupSteps, numTrainingSteps);

    /// <summary>A drop every so many epochs.</summary>
    /// <param name="initialValue">The first rate.</param>
    /// <param name="decayFactor">What a drop multiplies by; None or 0: 0.5.</param>
    /// <param name="decayDrop">Epochs between drops; None or 0: 2.</param>
    /// <param name="halfLife">Epochs in which the rate halves, without stairs.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe StepScheduler(
        double initialValue,
        double? decayFactor = null,
        double? decayDrop = null,
        double? halfLife = null
    ) => Call<SpeechbrainStep>(initialValue, decayFactor, decayDrop, halfLife);

    /// <summary>Reduces the rate when a metric improves too little.</summary>
    /// <param name="initialValue">The first rate.</param>
    /// <param name="annealingFactor">What a reduction multiplies by. Default 0.5.</param>
    /// <param name="improvementThreshold">How much better than the value before a value must be, as a share. Default
    /// 0.0025.</param>
    /// <param name="patient">Bad values that are tolerated, in all. Default 0.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe NewBobScheduler(
        double initialValue,
        double annealingFactor = 0.5,
        double improvementThreshold = 0.0025,
        double patient = 0
    ) => Call<SpeechbrainNewBob>(initialValue, annealingFactor, improvementThreshold, patient);

    /// <summary>Reduces the rate when a loss has stopped to fall.</summary>
    /// <param name="lrMin">The least rate. Default 1e-8.</param>
    /// <param name="factor">What a reduction multiplies by. Default 0.5.</param>
    /// <param name="patience">Bad values in a row that are tolerated. Default 2.</param>
    /// <param name="dontHalveUntilEpoch">The last epoch, from 1, whose value is only kept for comparison. Default
    /// 65.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ReduceLROnPlateau(
        double lrMin = 1e-8,
        double factor = 0.5,
        double patience = 2,
        double dontHalveUntilEpoch = 65
    ) => Call<SpeechbrainReduceLROnPlateau>(lrMin, factor, patience, dontHalveUntilEpoch);

    /// <summary>Triangles between two rates.</summary>
    /// <param name="baseLr">The least rate. Default 0.001.</param>
    /// <param name="maxLr">The largest rate. Default 0.006.</param>
    /// <param name="stepSize">Calls from the one to the other. Default 2000.</param>
    /// <param name="mode">How the height changes. Default 'triangular'.</param>
    /// <param name="gamma">Of 'exp_range'. Default 1.</param>
    /// <param name="scaleFn">The height as arithmetic in <c>epoch</c>, which stands for what
    /// <paramref name="scaleMode"/> says.</param>
    /// <param name="scaleMode">What scale_fn is of: 'cycle', or else the call. Default 'cycle'.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CyclicLRScheduler(
        double baseLr = 0.001,
        double maxLr = 0.006,
        double stepSize = 2000,
        string mode = "triangular",
        double gamma = 1,
        string? scaleFn = null,
        string scaleMode = "cycle"
    ) =>
        Call<SpeechbrainCyclicLR>(
            baseLr,
            maxLr,
            stepSize,
            mode,
            gamma,
            scaleFn is null ? null : FrameworkRecipe.Function(scaleFn, nameof(scaleFn)),
            scaleMode
        );

    /// <summary>Rates from given steps on.</summary>
    /// <param name="intervals">For each rate the call from which on it holds.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe IntervalScheduler(IReadOnlyList<(long Steps, double Rate)> intervals)
    {
        ArgumentNullException.ThrowIfNull(intervals);
        return Call<SpeechbrainInterval>(
            intervals.Select(each => new Dictionary<string, double> { ["steps"] = each.Steps, ["lr"] = each.Rate })
        );
    }

    /// <summary>One over the square root of the step, flat at first.</summary>
    /// <param name="warmupSteps">Steps at the first rate.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe InverseSquareRootScheduler(double warmupSteps) =>
        Call<SpeechbrainInverseSquareRoot>(warmupSteps);

    /// <summary>A line up, a slow decay, a line to 0.</summary>
    /// <param name="lr">The rate at the peak.</param>
    /// <param name="warmup">Steps of the warm-up.</param>
    /// <param name="cooldown">Steps of the line to 0 at the end.</param>
    /// <param name="totalSteps">Steps of the run.</param>
    /// <param name="decayFactor">What decay_every steps multiply by. Default 0.75.</param>
    /// <param name="decayEvery">Steps of that. Default 100000.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmCoolDecayLRSchedule(
        double lr,
        double warmup,
        double cooldown,
        double totalSteps,
        double decayFactor = 0.75,
        double decayEvery = 100000
    ) => Call<SpeechbrainWarmCoolDecay>(lr, warmup, cooldown, totalSteps, decayFactor, decayEvery);

    /// <summary>A line up, a flat part, then an exponential.</summary>
    /// <param name="lr">The rate at the peak.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="holdSteps">Steps at the peak.</param>
    /// <param name="decaySteps">Steps of the decay.</param>
    /// <param name="totalSteps">Has no effect here.</param>
    /// <param name="initLrScale">The first rate as a share. Default 0.01.</param>
    /// <param name="finalLrScale">The share at the end of the decay. Default 0.05.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe TriStageLRSchedule(
        double lr,
        double warmupSteps,
        double holdSteps,
        double decaySteps,
        double totalSteps,
        double initLrScale = 0.01,
        double finalLrScale = 0.05
    ) => Call<SpeechbrainTriStage>(lr, warmupSteps, holdSteps, decaySteps, totalSteps, initLrScale, finalLrScale);

    /// <summary>A line up, then an exponential.</summary>
    /// <param name="lr">The rate at the peak.</param>
    /// <param name="nWarmupSteps">Steps of the warm-up.</param>
    /// <param name="totalSteps">Steps of the run.</param>
    /// <param name="decayFactor">The share at the end. Default 0.1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmAndExpDecayLRSchedule(
        double lr,
        double nWarmupSteps,
        double totalSteps,
        double decayFactor = 0.1
    ) => Call<SpeechbrainWarmAndExpDecay>(lr, nWarmupSteps, totalSteps, decayFactor);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(SpeechbrainFramework.Instance.The<T>(), arguments);
}
