using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers of AllenNLP, with their own names, defaults and conventions.</summary>
public static class Allennlp
{
    /// <summary>A line up and a longer line down.</summary>
    /// <param name="numEpochs">Epochs that it is for; None: those of the run.</param>
    /// <param name="numStepsPerEpoch">Updates of an epoch; None: those of the run.</param>
    /// <param name="cutFrac">The share of the way up. Default 0.1.</param>
    /// <param name="ratio">How many times the least rate the largest is. Default 32.</param>
    /// <param name="lastEpoch">Has no effect here. Default -1.</param>
    /// <param name="gradualUnfreezing">Whether there is a triangle in each epoch until the last layer group is trained
    /// too. Default false.</param>
    /// <param name="discriminativeFineTuning">Whether groups before the last one have less. Default false.</param>
    /// <param name="decayFactor">How much less, by group. Default 0.38.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe SlantedTriangular(
        double? numEpochs = null,
        double? numStepsPerEpoch = null,
        double cutFrac = 0.1,
        double ratio = 32,
        double lastEpoch = -1,
        bool gradualUnfreezing = false,
        bool discriminativeFineTuning = false,
        double decayFactor = 0.38
    ) =>
        Call<AllennlpSlantedTriangular>(
            numEpochs,
            numStepsPerEpoch,
            cutFrac,
            ratio,
            lastEpoch,
            gradualUnfreezing,
            discriminativeFineTuning,
            decayFactor
        );

    /// <summary>The rate of the first transformer.</summary>
    /// <param name="modelSize">Width of the model.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="factor">What it is multiplied by. Default 1.</param>
    /// <param name="lastEpoch">Has no effect here. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Noam(double modelSize, double warmupSteps, double factor = 1, double lastEpoch = -1) =>
        Call<AllennlpNoam>(modelSize, warmupSteps, factor, lastEpoch);

    /// <summary>A line up, then a power of what is left of the run.</summary>
    /// <param name="numEpochs">Epochs that it is for; None: those of the run.</param>
    /// <param name="numStepsPerEpoch">Updates of an epoch; None: those of the run.</param>
    /// <param name="power">The power of what is left. Default 1.</param>
    /// <param name="warmupSteps">Steps of the warm-up. Default 0.</param>
    /// <param name="endLearningRate">The rate at the end. Default 0.</param>
    /// <param name="lastEpoch">Has no effect here. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolynomialDecay(
        double? numEpochs = null,
        double? numStepsPerEpoch = null,
        double power = 1,
        double warmupSteps = 0,
        double endLearningRate = 0,
        double lastEpoch = -1
    ) => Call<AllennlpPolynomialDecay>(numEpochs, numStepsPerEpoch, power, warmupSteps, endLearningRate, lastEpoch);

    /// <summary>A line up, then a line to 0 at the end of the run.</summary>
    /// <param name="numEpochs">Epochs that it is for; None: those of the run.</param>
    /// <param name="numStepsPerEpoch">Updates of an epoch; None: those of the run.</param>
    /// <param name="warmupSteps">Steps of the warm-up. Default 100.</param>
    /// <param name="lastEpoch">Has no effect here. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearWithWarmup(
        double? numEpochs = null,
        double? numStepsPerEpoch = null,
        double warmupSteps = 100,
        double lastEpoch = -1
    ) => Call<AllennlpLinearWithWarmup>(numEpochs, numStepsPerEpoch, warmupSteps, lastEpoch);

    /// <summary>Half a cosine down, again and again, by epochs.</summary>
    /// <param name="tInitial">Epochs of the first cycle.</param>
    /// <param name="tMul">What the length of a cycle is multiplied by. Default 1.</param>
    /// <param name="etaMin">The least rate. Default 0.</param>
    /// <param name="etaMul">What the height of a cycle is multiplied by. Default 1.</param>
    /// <param name="lastEpoch">Has no effect here. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Cosine(
        double tInitial,
        double tMul = 1,
        double etaMin = 0,
        double etaMul = 1,
        double lastEpoch = -1
    ) => Call<AllennlpCosine>(tInitial, tMul, etaMin, etaMul, lastEpoch);

    /// <summary>Multiplies the rate by gamma once every step_size epochs.</summary>
    /// <param name="stepSize">Steps between drops.</param>
    /// <param name="gamma">What each drop multiplies by. Default 0.1.</param>
    /// <param name="lastEpoch">Has no effect here. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Step(double stepSize, double gamma = 0.1, double lastEpoch = -1) =>
        Call<AllennlpStep>(stepSize, gamma, lastEpoch);

    /// <summary>Multiplies the rate by gamma at each milestone, in epochs.</summary>
    /// <param name="milestones">Steps, in any order; one listed n times multiplies n times.</param>
    /// <param name="gamma">What each milestone multiplies by. Default 0.1.</param>
    /// <param name="lastEpoch">Has no effect here. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe MultiStep(IReadOnlyList<double> milestones, double gamma = 0.1, double lastEpoch = -1) =>
        Call<AllennlpMultiStep>(milestones, gamma, lastEpoch);

    /// <summary>Multiplies the rate by gamma at every epoch.</summary>
    /// <param name="gamma">What every epoch multiplies by. Default 0.1.</param>
    /// <param name="lastEpoch">Has no effect here. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Exponential(double gamma = 0.1, double lastEpoch = -1) =>
        Call<AllennlpExponential>(gamma, lastEpoch);

    /// <summary>Reduces the rate when a metric has stopped improving.</summary>
    /// <param name="mode">Which way the metric gets better. Default 'min'.</param>
    /// <param name="factor">What a reduction multiplies by. Default 0.1.</param>
    /// <param name="patience">How many bad values in a row are tolerated; one more reduces the rate. Default
    /// 10.</param>
    /// <param name="threshold">How much better than the best a value must be. Default 0.0001.</param>
    /// <param name="thresholdMode">A share of the best value, or in the metric's unit. Default 'rel'.</param>
    /// <param name="cooldown">Values after a reduction that are not counted as bad. Default 0.</param>
    /// <param name="minLr">The rate is not reduced below this; or one for each group.</param>
    /// <param name="eps">A reduction by no more than this is left out. Default 1e-8.</param>
    /// <param name="verbose">Has no effect here; PyTorch 2.7 and later no longer have it.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ReduceOnPlateau(
        string mode = "min",
        double factor = 0.1,
        double patience = 10,
        double threshold = 0.0001,
        string thresholdMode = "rel",
        double cooldown = 0,
        ValueList<double>? minLr = null,
        double eps = 1e-8,
        Recipe? verbose = null
    ) => Call<AllennlpReduceOnPlateau>(mode, factor, patience, threshold, thresholdMode, cooldown, minLr, eps, verbose);

    /// <summary>Schedulers in turn, each from the rate that it finds.</summary>
    /// <param name="schedulers">For each the epochs and the scheduler.</param>
    /// <param name="numStepsPerEpoch">Updates of an epoch; None: those of the run.</param>
    /// <param name="lastEpoch">Has no effect here. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Combined(
        IReadOnlyList<(long Epochs, Recipe Scheduler)> schedulers,
        double? numStepsPerEpoch = null,
        double lastEpoch = -1
    ) => Call<AllennlpCombined>(schedulers, numStepsPerEpoch, lastEpoch);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(AllennlpFramework.Instance.The<T>(), arguments);
}
