namespace Anneal.Dialects;

/// <summary>The schedulers of MMEngine, with their own names, defaults and conventions.</summary>
public static partial class Mmengine
{
    /// <summary>For the momentum: a factor that is undone at the last step.</summary>
    /// <param name="factor">What the rate is multiplied by. Default 0.3333333333333333.</param>
    /// <param name="momentum">The momentum that the optimizer has, or Adam's beta1, which MMEngine reads. Default
    /// 0.9.</param>
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
    public static Recipe ConstantMomentum(
        double factor = 0.3333333333333333,
        double momentum = 0.9,
        double begin = 0,
        double? end = null,
        bool byEpoch = true,
        double lastStep = -1,
        bool verbose = false,
        bool convertToIterBased = false
    ) =>
        Call<MmengineMomentum<MmengineConstantLR>>(
            factor,
            momentum,
            begin,
            end,
            byEpoch,
            lastStep,
            verbose,
            convertToIterBased
        );

    /// <summary>For the momentum: a line between two factors of the rate.</summary>
    /// <param name="startFactor">The first factor. Default 0.3333333333333333.</param>
    /// <param name="endFactor">The last factor. Default 1.</param>
    /// <param name="momentum">The momentum that the optimizer has, or Adam's beta1, which MMEngine reads. Default
    /// 0.9.</param>
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
    public static Recipe LinearMomentum(
        double startFactor = 0.3333333333333333,
        double endFactor = 1,
        double momentum = 0.9,
        double begin = 0,
        double? end = null,
        bool byEpoch = true,
        double lastStep = -1,
        bool verbose = false,
        bool convertToIterBased = false
    ) =>
        Call<MmengineMomentum<MmengineLinearLR>>(
            startFactor,
            endFactor,
            momentum,
            begin,
            end,
            byEpoch,
            lastStep,
            verbose,
            convertToIterBased
        );

    /// <summary>For the momentum: multiplied by gamma every step_size steps.</summary>
    /// <param name="stepSize">Steps between drops.</param>
    /// <param name="gamma">What each drop multiplies by. Default 0.1.</param>
    /// <param name="momentum">The momentum that the optimizer has, or Adam's beta1, which MMEngine reads. Default
    /// 0.9.</param>
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
    public static Recipe StepMomentum(
        double stepSize,
        double gamma = 0.1,
        double momentum = 0.9,
        double begin = 0,
        double? end = null,
        bool byEpoch = true,
        double lastStep = -1,
        bool verbose = false,
        bool convertToIterBased = false
    ) =>
        Call<MmengineMomentum<MmengineStepLR>>(
            stepSize,
            gamma,
            momentum,
            begin,
            end,
            byEpoch,
            lastStep,
            verbose,
            convertToIterBased
        );

    /// <summary>For the momentum: multiplied by gamma at each milestone.</summary>
    /// <param name="milestones">The steps of the drops.</param>
    /// <param name="gamma">What each drop multiplies by. Default 0.1.</param>
    /// <param name="momentum">The momentum that the optimizer has, or Adam's beta1, which MMEngine reads. Default
    /// 0.9.</param>
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
    public static Recipe MultiStepMomentum(
        IReadOnlyList<double> milestones,
        double gamma = 0.1,
        double momentum = 0.9,
        double begin = 0,
        double? end = null,
        bool byEpoch = true,
        double lastStep = -1,
        bool verbose = false,
        bool convertToIterBased = false
    ) =>
        Call<MmengineMomentum<MmengineMultiStepLR>>(
            milestones,
            gamma,
            momentum,
            begin,
            end,
            byEpoch,
            lastStep,
            verbose,
            convertToIterBased
        );

    /// <summary>For the momentum: multiplied by gamma at every step.</summary>
    /// <param name="gamma">What each step multiplies by.</param>
    /// <param name="momentum">The momentum that the optimizer has, or Adam's beta1, which MMEngine reads. Default
    /// 0.9.</param>
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
    public static Recipe ExponentialMomentum(
        double gamma,
        double momentum = 0.9,
        double begin = 0,
        double? end = null,
        bool byEpoch = true,
        double lastStep = -1,
        bool verbose = false,
        bool convertToIterBased = false
    ) =>
        Call<MmengineMomentum<MmengineExponentialLR>>(
            gamma,
            momentum,
            begin,
            end,
            byEpoch,
            lastStep,
            verbose,
            convertToIterBased
        );

    /// <summary>For the momentum: half a cosine from the present rate to the least one.</summary>
    /// <param name="tMax">Steps from the highest to the least rate; None: from begin to end.</param>
    /// <param name="etaMin">The least rate.</param>
    /// <param name="etaMinRatio">The same as a share of the group's rate.</param>
    /// <param name="momentum">The momentum that the optimizer has, or Adam's beta1, which MMEngine reads. Default
    /// 0.9.</param>
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
    public static Recipe CosineAnnealingMomentum(
        double? tMax = null,
        double? etaMin = null,
        double? etaMinRatio = null,
        double momentum = 0.9,
        double begin = 0,
        double? end = null,
        bool byEpoch = true,
        double lastStep = -1,
        bool verbose = false,
        bool convertToIterBased = false
    ) =>
        Call<MmengineMomentum<MmengineCosineAnnealingLR>>(
            tMax,
            etaMin,
            etaMinRatio,
            momentum,
            begin,
            end,
            byEpoch,
            lastStep,
            verbose,
            convertToIterBased
        );

    /// <summary>For the momentum: a power of what is left, from the present rate to the least one.</summary>
    /// <param name="etaMin">The least rate.</param>
    /// <param name="power">The power of what is left. Default 1.</param>
    /// <param name="momentum">The momentum that the optimizer has, or Adam's beta1, which MMEngine reads. Default
    /// 0.9.</param>
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
    public static Recipe PolyMomentum(
        double? etaMin = null,
        double power = 1,
        double momentum = 0.9,
        double begin = 0,
        double? end = null,
        bool byEpoch = true,
        double lastStep = -1,
        bool verbose = false,
        bool convertToIterBased = false
    ) =>
        Call<MmengineMomentum<MmenginePolyLR>>(
            etaMin,
            power,
            momentum,
            begin,
            end,
            byEpoch,
            lastStep,
            verbose,
            convertToIterBased
        );

    /// <summary>For the momentum: half a cosine again and again, each with its own weight.</summary>
    /// <param name="periods">Steps of each cosine.</param>
    /// <param name="restartWeights">The weight of each; None: one weight of 1.</param>
    /// <param name="etaMin">The least rate.</param>
    /// <param name="etaMinRatio">The same as a share of the group's rate.</param>
    /// <param name="momentum">The momentum that the optimizer has, or Adam's beta1, which MMEngine reads. Default
    /// 0.9.</param>
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
    public static Recipe CosineRestartMomentum(
        IReadOnlyList<double> periods,
        IReadOnlyList<double>? restartWeights = null,
        double? etaMin = null,
        double? etaMinRatio = null,
        double momentum = 0.9,
        double begin = 0,
        double? end = null,
        bool byEpoch = true,
        double lastStep = -1,
        bool verbose = false,
        bool convertToIterBased = false
    ) =>
        Call<MmengineMomentum<MmengineCosineRestartLR>>(
            periods,
            restartWeights,
            etaMin,
            etaMinRatio,
            momentum,
            begin,
            end,
            byEpoch,
            lastStep,
            verbose,
            convertToIterBased
        );
}
