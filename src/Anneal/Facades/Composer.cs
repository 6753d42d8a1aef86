using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The schedulers of MosaicML Composer's <c>composer.optim.scheduler</c>: factors of the base rate over times with
/// units.
/// </summary>
/// <remarks>
/// Times are Composer's own texts: <c>5ep</c> epochs, <c>500ba</c> batches (steps), <c>4096sp</c> samples,
/// <c>1e6tok</c> tokens, <c>0.5dur</c> a share of the run.
/// They become steps through the run plan, which stands for the Trainer's max_duration and data loader. <c>ssr</c> is
/// the Trainer's scale_schedule_ratio.
/// </remarks>
public static class Composer
{
    /// <summary>Multiplies the rate by <paramref name="gamma"/> once every <paramref name="stepSize"/>.</summary>
    /// <param name="stepSize">Time between drops, as Composer writes it. More than 0.</param>
    /// <param name="gamma">What each drop multiplies by. Default 0.1.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to <see cref="StepDecay"/> where the time is a whole number of steps.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe StepScheduler(
        string stepSize,
        double gamma = ComposerDefinition.DefaultGamma,
        double? ssr = null
    ) => Call<ComposerStep>(stepSize, gamma, ssr);

    /// <summary>Multiplies the rate by <paramref name="gamma"/> at each milestone.</summary>
    /// <param name="milestones">When, as Composer writes times; in any order and in any units.</param>
    /// <param name="gamma">What each drop multiplies by. Default 0.1.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to <see cref="MultiStepDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe MultiStepScheduler(
        IReadOnlyList<string> milestones,
        double gamma = ComposerDefinition.DefaultGamma,
        double? ssr = null
    ) => Call<ComposerMultiStep>(milestones, gamma, ssr);

    /// <summary>A share of the base rate for some time, then the base rate.</summary>
    /// <param name="alpha">The share. Default 1.</param>
    /// <param name="tMax">How long, as Composer writes times. Default: the run.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to <see cref="PiecewiseConstant"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ConstantScheduler(
        double alpha = ComposerConstant.DefaultAlpha,
        string tMax = ComposerDefinition.WholeRun,
        double? ssr = null
    ) => Call<ComposerConstant>(alpha, tMax, ssr);

    /// <summary>A straight line from one share of the base rate to another.</summary>
    /// <param name="alphaI">Share at the start. Default 1.</param>
    /// <param name="alphaF">Share at the end. Default 0.</param>
    /// <param name="tMax">How long, as Composer writes times. More than 0; default: the run.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearScheduler(
        double alphaI = ComposerDefinition.DefaultInitial,
        double alphaF = 0,
        string tMax = ComposerDefinition.WholeRun,
        double? ssr = null
    ) => Call<ComposerLinear>(alphaI, alphaF, tMax, ssr);

    /// <summary>
    /// Multiplied by <paramref name="gamma"/> over every <paramref name="decayPeriod"/>, continuously.
    /// </summary>
    /// <param name="gamma">The factor.</param>
    /// <param name="decayPeriod">The time over which it acts once, as Composer writes times. More than 0; default one
    /// epoch.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to <see cref="ExponentialDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ExponentialScheduler(
        double gamma,
        string decayPeriod = ComposerExponential.DefaultPeriod,
        double? ssr = null
    ) => Call<ComposerExponential>(gamma, decayPeriod, ssr);

    /// <summary>Half a cosine from the base rate to a share of it.</summary>
    /// <param name="tMax">How long, as Composer writes times. More than 0; default: the run.</param>
    /// <param name="alphaF">Share at the end. Default 0.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to <see cref="CosineDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineAnnealingScheduler(
        string tMax = ComposerDefinition.WholeRun,
        double alphaF = 0,
        double? ssr = null
    ) => Call<ComposerCosineAnnealing>(tMax, alphaF, ssr);

    /// <summary>
    /// Half a cosine again and again, each cycle <paramref name="tMult"/> times as long as the one before.
    /// </summary>
    /// <param name="t0">The first cycle's length, as Composer writes times. More than 0.</param>
    /// <param name="tMult">Ratio of each cycle's length to the one before, truncated to a whole number each time.
    /// Default 1.</param>
    /// <param name="alphaF">Share of the base rate at the end of a cycle. Default 0.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to <see cref="CosineRestarts"/> where the cycles are whole numbers of
    /// steps.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineAnnealingWarmRestartsScheduler(
        string t0,
        double tMult = ComposerCosineAnnealingWarmRestarts.DefaultGrowth,
        double alphaF = 0,
        double? ssr = null
    ) => Call<ComposerCosineAnnealingWarmRestarts>(t0, tMult, alphaF, ssr);

    /// <summary>A power of the share of the time that is left, from the base rate to a share of it.</summary>
    /// <param name="power">The power.</param>
    /// <param name="tMax">How long, as Composer writes times. More than 0; default: the run.</param>
    /// <param name="alphaF">Share at the end. Default 0.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to <see cref="PolynomialDecay"/> where the power is not negative.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolynomialScheduler(
        double power,
        string tMax = ComposerDefinition.WholeRun,
        double alphaF = 0,
        double? ssr = null
    ) => Call<ComposerPolynomial>(power, tMax, alphaF, ssr);

    /// <summary>A warm-up, then drops at milestones that are counted from the run's start.</summary>
    /// <param name="tWarmup">The warm-up's length, as Composer writes times. At least 0.</param>
    /// <param name="milestones">When the rate drops; those within the warm-up act at its end.</param>
    /// <param name="gamma">What each drop multiplies by. Default 0.1.</param>
    /// <param name="scaleWarmup">Whether <paramref name="ssr"/> scales the warm-up too. Default false.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to a <see cref="LinearRamp"/>, then a <see cref="MultiStepDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe MultiStepWithWarmupScheduler(
        string tWarmup,
        IReadOnlyList<string> milestones,
        double gamma = ComposerDefinition.DefaultGamma,
        bool scaleWarmup = false,
        double? ssr = null
    ) => Call<ComposerMultiStepWithWarmup>(tWarmup, milestones, gamma, scaleWarmup, ssr);

    /// <summary>A warm-up, then a share of the base rate.</summary>
    /// <param name="tWarmup">The warm-up's length, as Composer writes times. At least 0.</param>
    /// <param name="alpha">The share. Default 1.</param>
    /// <param name="tMax">At least as long as the run. Default: the run.</param>
    /// <param name="scaleWarmup">Whether <paramref name="ssr"/> scales the warm-up too. Default false.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to a <see cref="LinearRamp"/>, then a <see cref="Constant"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ConstantWithWarmupScheduler(
        string tWarmup,
        double alpha = ComposerConstant.DefaultAlpha,
        string tMax = ComposerDefinition.WholeRun,
        bool scaleWarmup = false,
        double? ssr = null
    ) => Call<ComposerConstantWithWarmup>(tWarmup, alpha, tMax, scaleWarmup, ssr);

    /// <summary>A warm-up, then a straight line to a share of the base rate.</summary>
    /// <param name="tWarmup">The warm-up's length, as Composer writes times. At least 0.</param>
    /// <param name="alphaI">Share at the end of the warm-up. Default 1.</param>
    /// <param name="alphaF">Share at the end. Default 0.</param>
    /// <param name="tMax">When it ends, counted from the run's start; at least as long as the run. Default: the
    /// run.</param>
    /// <param name="scaleWarmup">Whether <paramref name="ssr"/> scales the warm-up too. Default false.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to two <see cref="LinearRamp"/>s.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearWithWarmupScheduler(
        string tWarmup,
        double alphaI = ComposerDefinition.DefaultInitial,
        double alphaF = 0,
        string tMax = ComposerDefinition.WholeRun,
        bool scaleWarmup = false,
        double? ssr = null
    ) => Call<ComposerLinearWithWarmup>(tWarmup, alphaI, alphaF, tMax, scaleWarmup, ssr);

    /// <summary>A warm-up, then half a cosine to a share of the base rate.</summary>
    /// <param name="tWarmup">The warm-up's length, as Composer writes times. At least 0.</param>
    /// <param name="tMax">When it ends, counted from the run's start; at least as long as the run. Default: the
    /// run.</param>
    /// <param name="alphaF">Share at the end. Default 0.</param>
    /// <param name="scaleWarmup">Whether <paramref name="ssr"/> scales the warm-up too. Default false.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to a <see cref="LinearRamp"/>, then a <see cref="CosineDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineAnnealingWithWarmupScheduler(
        string tWarmup,
        string tMax = ComposerDefinition.WholeRun,
        double alphaF = 0,
        bool scaleWarmup = false,
        double? ssr = null
    ) => Call<ComposerCosineAnnealingWithWarmup>(tWarmup, tMax, alphaF, scaleWarmup, ssr);

    /// <summary>
    /// A warm-up, then a power of the share of the time that is left, down to a share of the base rate.
    /// </summary>
    /// <param name="tWarmup">The warm-up's length, as Composer writes times. At least 0.</param>
    /// <param name="power">The power. Default 2.</param>
    /// <param name="tMax">When it ends, counted from the run's start; at least as long as the run. Default: the
    /// run.</param>
    /// <param name="alphaF">Share at the end. Default 0.</param>
    /// <param name="scaleWarmup">Whether <paramref name="ssr"/> scales the warm-up too. Default false.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio. Greater than 0; default 1.</param>
    /// <returns>The recipe; lowers to a <see cref="LinearRamp"/>, then a <see cref="PolynomialDecay"/> where the power
    /// is not negative.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolynomialWithWarmupScheduler(
        string tWarmup,
        double power = ComposerPolynomialWithWarmup.DefaultPower,
        string tMax = ComposerDefinition.WholeRun,
        double alphaF = 0,
        bool scaleWarmup = false,
        double? ssr = null
    ) => Call<ComposerPolynomialWithWarmup>(tWarmup, power, tMax, alphaF, scaleWarmup, ssr);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(ComposerFramework.Instance.The<T>(), arguments);
}
