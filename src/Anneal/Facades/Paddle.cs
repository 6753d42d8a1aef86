using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers of PaddlePaddle, with their own names, defaults and conventions.</summary>
public static partial class Paddle
{
    /// <summary>The rate of the first transformer.</summary>
    /// <param name="dModel">Width of the model.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="learningRate">What it is multiplied by. Default 1.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe NoamDecay(
        double dModel,
        double warmupSteps,
        double learningRate = 1,
        double lastEpoch = -1,
        bool verbose = false
    ) => Call<PaddleNoamDecay>(dModel, warmupSteps, learningRate, lastEpoch, verbose);

    /// <summary>A value for each stretch between boundaries.</summary>
    /// <param name="boundaries">Where each stretch ends.</param>
    /// <param name="values">The values in turn.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PiecewiseDecay(
        IReadOnlyList<double> boundaries,
        IReadOnlyList<double> values,
        double lastEpoch = -1,
        bool verbose = false
    ) => Call<PaddlePiecewiseDecay>(boundaries, values, lastEpoch, verbose);

    /// <summary>An exponential in natural logarithm.</summary>
    /// <param name="learningRate">The first rate.</param>
    /// <param name="gamma">The factor.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe NaturalExpDecay(
        double learningRate,
        double gamma,
        double lastEpoch = -1,
        bool verbose = false
    ) => Call<PaddleNaturalExpDecay>(learningRate, gamma, lastEpoch, verbose);

    /// <summary>One over a straight line in time.</summary>
    /// <param name="learningRate">The first rate.</param>
    /// <param name="gamma">The factor.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe InverseTimeDecay(
        double learningRate,
        double gamma,
        double lastEpoch = -1,
        bool verbose = false
    ) => Call<PaddleInverseTimeDecay>(learningRate, gamma, lastEpoch, verbose);

    /// <summary>Multiplied by gamma at every step.</summary>
    /// <param name="learningRate">The first rate.</param>
    /// <param name="gamma">The factor.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ExponentialDecay(
        double learningRate,
        double gamma,
        double lastEpoch = -1,
        bool verbose = false
    ) => Call<PaddleExponentialDecay>(learningRate, gamma, lastEpoch, verbose);

    /// <summary>A power of the share of the way that is left, once or again and again.</summary>
    /// <param name="learningRate">The first rate.</param>
    /// <param name="decaySteps">Steps of the way.</param>
    /// <param name="endLr">The rate at the end. Default 0.0001.</param>
    /// <param name="power">The power of what is left. Default 1.</param>
    /// <param name="cycle">Whether it begins again over a longer way. Default false.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolynomialDecay(
        double learningRate,
        double decaySteps,
        double endLr = 0.0001,
        double power = 1,
        bool cycle = false,
        double lastEpoch = -1,
        bool verbose = false
    ) => Call<PaddlePolynomialDecay>(learningRate, decaySteps, endLr, power, cycle, lastEpoch, verbose);

    /// <summary>Multiplied by gamma at each milestone.</summary>
    /// <param name="learningRate">The first rate.</param>
    /// <param name="milestones">The steps of the drops.</param>
    /// <param name="gamma">What each drop multiplies by. Default 0.1.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe MultiStepDecay(
        double learningRate,
        IReadOnlyList<double> milestones,
        double gamma = 0.1,
        double lastEpoch = -1,
        bool verbose = false
    ) => Call<PaddleMultiStepDecay>(learningRate, milestones, gamma, lastEpoch, verbose);

    /// <summary>Multiplied by gamma every step_size steps.</summary>
    /// <param name="learningRate">The first rate.</param>
    /// <param name="stepSize">Steps between drops.</param>
    /// <param name="gamma">What each drop multiplies by. Default 0.1.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe StepDecay(
        double learningRate,
        double stepSize,
        double gamma = 0.1,
        double lastEpoch = -1,
        bool verbose = false
    ) => Call<PaddleStepDecay>(learningRate, stepSize, gamma, lastEpoch, verbose);

    /// <summary>A line between two factors of the rate.</summary>
    /// <param name="learningRate">The first rate.</param>
    /// <param name="totalSteps">Steps of the line.</param>
    /// <param name="startFactor">The first factor. Default 0.3333333333333333.</param>
    /// <param name="endFactor">The last factor. Default 1.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearLR(
        double learningRate,
        double totalSteps,
        double startFactor = 0.3333333333333333,
        double endFactor = 1,
        double lastEpoch = -1,
        bool verbose = false
    ) => Call<PaddleLinearLR>(learningRate, totalSteps, startFactor, endFactor, lastEpoch, verbose);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(PaddleFramework.Instance.The<T>(), arguments);
}
