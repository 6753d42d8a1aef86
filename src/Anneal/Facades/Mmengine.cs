using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers of MMEngine, with their own names, defaults and conventions.</summary>
public static partial class Mmengine
{
    /// <summary>A factor that is undone at the last step.</summary>
    /// <param name="factor">What the rate is multiplied by. Default 0.3333333333333333.</param>
    /// <param name="begin">The step at which it begins. Default 0.</param>
    /// <param name="end">The step from which on it does nothing; None: the end of training in a list, else
    /// never.</param>
    /// <param name="byEpoch">Whether it counts epochs, in a list. Default true.</param>
    /// <param name="lastStep">Has no effect here. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <param name="convertToIterBased">Whether, in a list, its lengths in epochs are made lengths in updates.
    /// Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ConstantLR(
        double factor = 0.3333333333333333,
        double begin = 0,
        double? end = null,
        bool byEpoch = true,
        double lastStep = -1,
        bool verbose = false,
        bool convertToIterBased = false
    ) => Call<MmengineConstantLR>(factor, begin, end, byEpoch, lastStep, verbose, convertToIterBased);

    /// <summary>A line between two factors of the rate.</summary>
    /// <param name="startFactor">The first factor. Default 0.3333333333333333.</param>
    /// <param name="endFactor">The last factor. Default 1.</param>
    /// <param name="begin">The step at which it begins. Default 0.</param>
    /// <param name="end">The step from which on it does nothing; None: the end of training in a list, else
    /// never.</param>
    /// <param name="byEpoch">Whether it counts epochs, in a list. Default true.</param>
    /// <param name="lastStep">Has no effect here. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <param name="convertToIterBased">Whether, in a list, its lengths in epochs are made lengths in updates.
    /// Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearLR(
        double startFactor = 0.3333333333333333,
        double endFactor = 1,
        double begin = 0,
        double? end = null,
        bool byEpoch = true,
        double lastStep = -1,
        bool verbose = false,
        bool convertToIterBased = false
    ) => Call<MmengineLinearLR>(startFactor, endFactor, begin, end, byEpoch, lastStep, verbose, convertToIterBased);

    /// <summary>Multiplied by gamma every step_size steps.</summary>
    /// <param name="stepSize">Steps between drops.</param>
    /// <param name="gamma">What each drop multiplies by. Default 0.1.</param>
    /// <param name="begin">The step at which it begins. Default 0.</param>
    /// <param name="end">The step from which on it does nothing; None: the end of training in a list, else
    /// never.</param>
    /// <param name="byEpoch">Whether it counts epochs, in a list. Default true.</param>
    /// <param name="lastStep">Has no effect here. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <param name="convertToIterBased">Whether, in a list, its lengths in epochs are made lengths in updates.
    /// Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe StepLR(
        double stepSize,
        double gamma = 0.1,
        double begin = 0,
        double? end = null,
        bool byEpoch = true,
        double lastStep = -1,
        bool verbose = false,
        bool convertToIterBased = false
    ) => Call<MmengineStepLR>(stepSize, gamma, begin, end, byEpoch, lastStep, verbose, convertToIterBased);

    /// <summary>Multiplied by gamma at each milestone.</summary>
    /// <param name="milestones">The steps of the drops.</param>
    /// <param name="gamma">What each drop multiplies by. Default 0.1.</param>
    /// <param name="begin">The step at which it begins. Default 0.</param>
    /// <param name="end">The step from which on it does nothing; None: the end of training in a list, else
    /// never.</param>
    /// <param name="byEpoch">Whether it counts epochs, in a list. Default true.</param>
    /// <param name="lastStep">Has no effect here. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <param name="convertToIterBased">Whether, in a list, its lengths in epochs are made lengths in updates.
    /// Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe MultiStepLR(
        IReadOnlyList<double> milestones,
        double gamma = 0.1,
        double begin = 0,
        double? end = null,
        bool byEpoch = true,
        double lastStep = -1,
        bool verbose = false,
        bool convertToIterBased = false
    ) => Call<MmengineMultiStepLR>(milestones, gamma, begin, end, byEpoch, lastStep, verbose, convertToIterBased);

    /// <summary>Multiplied by gamma at every step.</summary>
    /// <param name="gamma">What each step multiplies by.</param>
    /// <param name="begin">The step at which it begins. Default 0.</param>
    /// <param name="end">The step from which on it does nothing; None: the end of training in a list, else
    /// never.</param>
    /// <param name="byEpoch">Whether it counts epochs, in a list. Default true.</param>
    /// <param name="lastStep">Has no effect here. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <param name="convertToIterBased">Whether, in a list, its lengths in epochs are made lengths in updates.
    /// Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ExponentialLR(
        double gamma,
        double begin = 0,
        double? end = null,
        bool byEpoch = true,
        double lastStep = -1,
        bool verbose = false,
        bool convertToIterBased = false
    ) => Call<MmengineExponentialLR>(gamma, begin, end, byEpoch, lastStep, verbose, convertToIterBased);

    /// <summary>A power of what is left, from the present rate to the least one.</summary>
    /// <param name="etaMin">The least rate.</param>
    /// <param name="power">The power of what is left. Default 1.</param>
    /// <param name="begin">The step at which it begins. Default 0.</param>
    /// <param name="end">The step from which on it does nothing; None: the end of training in a list, else
    /// never.</param>
    /// <param name="byEpoch">Whether it counts epochs, in a list. Default true.</param>
    /// <param name="lastStep">Has no effect here. Default -1.</param>
    /// <param name="verbose">Has no effect here. Default false.</param>
    /// <param name="convertToIterBased">Whether, in a list, its lengths in epochs are made lengths in updates.
    /// Default false.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolyLR(
        double? etaMin = null,
        double power = 1,
        double begin = 0,
        double? end = null,
        bool byEpoch = true,
        double lastStep = -1,
        bool verbose = false,
        bool convertToIterBased = false
    ) => Call<MmenginePolyLR>(etaMin, power, begin, end, byEpoch, lastStep, verbose, convertToIterBased);

    /// <summary>Schedulers that all change the same rate, each in its own part of the run.</summary>
    /// <param name="paramScheduler">The schedulers in order.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ParamScheduler(IReadOnlyList<Recipe> paramScheduler) =>
        Call<MmengineParamScheduler>(paramScheduler);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(MmengineFramework.Instance.The<T>(), arguments);
}
