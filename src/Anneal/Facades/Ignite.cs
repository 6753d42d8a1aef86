using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The parameter schedulers of PyTorch Ignite (<c>ignite.handlers.param_scheduler</c>): called once before each update,
/// they set absolute values.
/// </summary>
/// <remarks>
/// Schedulers of PyTorch that Ignite wraps are read and counted as its wrapper does it, which is not quite how PyTorch
/// steps them;
/// <c>torch1.</c> before their names gives those of PyTorch 1.13, <c>torch.</c> or a bare name the newest.
/// </remarks>
public static class Ignite
{
    /// <summary>A straight line to the end value and back again in every cycle.</summary>
    /// <param name="startValue">Value at the start of a cycle. Finite.</param>
    /// <param name="endValue">Value in the middle of a cycle, or at its end where <paramref name="monotonic"/>.
    /// Finite.</param>
    /// <param name="cycleSize">Steps in the first cycle. At least 2.</param>
    /// <param name="cycleMult">Ratio of each cycle's length to the one before, truncated to whole steps each time.
    /// Default 1.</param>
    /// <param name="startValueMult">Ratio of each start value to the one before. Default 1.</param>
    /// <param name="endValueMult">Ratio of each end value to the one before. Default 1.</param>
    /// <param name="warmupDuration">Steps from a cycle's end back to the next one's start; only where
    /// <paramref name="monotonic"/>. Default 0.</param>
    /// <param name="monotonic">Whether a cycle goes one way only. Default false.</param>
    /// <param name="paramGroupIndex">The one group that is scheduled. Default: all.</param>
    /// <returns>The recipe; lowers to <see cref="CyclicRate"/> where all cycles are alike and even.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearCyclicalScheduler(
        double startValue,
        double endValue,
        long cycleSize,
        double cycleMult = IgniteCyclical.DefaultRatio,
        double startValueMult = IgniteCyclical.DefaultRatio,
        double endValueMult = IgniteCyclical.DefaultRatio,
        long warmupDuration = 0,
        bool monotonic = false,
        long? paramGroupIndex = null
    ) =>
        Call<IgniteLinearCyclicalScheduler>(
            null,
            startValue,
            endValue,
            cycleSize,
            cycleMult,
            startValueMult,
            endValueMult,
            warmupDuration,
            null,
            paramGroupIndex,
            monotonic
        );

    /// <summary>Half a cosine from the start value to the end value in every cycle.</summary>
    /// <param name="startValue">Value at the start of a cycle. Finite.</param>
    /// <param name="endValue">Value at the end of a cycle. Finite.</param>
    /// <param name="cycleSize">Steps in the first cycle. At least 2.</param>
    /// <param name="cycleMult">Ratio of each cycle's length to the one before, truncated to whole steps each time.
    /// Default 1.</param>
    /// <param name="startValueMult">Ratio of each start value to the one before. Default 1.</param>
    /// <param name="endValueMult">Ratio of each end value to the one before. Default 1.</param>
    /// <param name="warmupDuration">Steps from a cycle's end in a straight line to the next one's start. Default
    /// 0.</param>
    /// <param name="paramGroupIndex">The one group that is scheduled. Default: all.</param>
    /// <returns>The recipe; lowers to <see cref="CosineRestarts"/> where all cycles are alike.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineAnnealingScheduler(
        double startValue,
        double endValue,
        long cycleSize,
        double cycleMult = IgniteCyclical.DefaultRatio,
        double startValueMult = IgniteCyclical.DefaultRatio,
        double endValueMult = IgniteCyclical.DefaultRatio,
        long warmupDuration = 0,
        long? paramGroupIndex = null
    ) =>
        Call<IgniteCosineAnnealingScheduler>(
            null,
            startValue,
            endValue,
            cycleSize,
            cycleMult,
            startValueMult,
            endValueMult,
            warmupDuration,
            null,
            paramGroupIndex
        );

    /// <summary>Straight lines between milestones.</summary>
    /// <param name="milestonesValues">Steps and the values there. At least one; the steps must not decrease, and of
    /// equal ones the last counts from there on.</param>
    /// <param name="paramGroupIndex">The one group that is scheduled. Default: all.</param>
    /// <returns>The recipe; lowers to a <see cref="Sequence"/> of <see cref="LinearRamp"/>s.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PiecewiseLinear(
        IReadOnlyList<(long Milestone, double Value)> milestonesValues,
        long? paramGroupIndex = null
    ) => Call<IgnitePiecewiseLinear>(null, milestonesValues, null, paramGroupIndex);

    /// <summary>Schedulers one after another, each from its own start on.</summary>
    /// <param name="schedulers">Recipes of this class. At least two.</param>
    /// <param name="durations">Steps of each but the last.</param>
    /// <returns>The recipe; lowers to a <see cref="Sequence"/> unless a scheduler of PyTorch is among them.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ConcatScheduler(IReadOnlyList<Recipe> schedulers, IReadOnlyList<long> durations) =>
        Call<IgniteConcatScheduler>(schedulers, durations);

    /// <summary>A scheduler of PyTorch, called as Ignite calls it.</summary>
    /// <param name="lrScheduler">A recipe of <see cref="Torch"/>.</param>
    /// <param name="useLegacy">Whether the first value is skipped, as for a handler of completed iterations. Default
    /// false.</param>
    /// <returns>The recipe, which is a <see cref="Trace"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LRScheduler(Recipe lrScheduler, bool useLegacy = false) =>
        Call<IgniteLRScheduler>(lrScheduler, null, useLegacy);

    /// <summary>A straight warm-up, then a scheduler of PyTorch or of this class.</summary>
    /// <param name="lrScheduler">What follows the warm-up: a recipe of <see cref="Torch"/> or of this class.</param>
    /// <param name="warmupStartValue">Value at the first update. Finite.</param>
    /// <param name="warmupDuration">Steps of the warm-up, its last value included. At least 2.</param>
    /// <param name="warmupEndValue">Value that the warm-up leads to. Default: the group's rate.</param>
    /// <returns>The recipe; a <see cref="Trace"/> where the scheduler is PyTorch's.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CreateLRSchedulerWithWarmup(
        Recipe lrScheduler,
        double warmupStartValue,
        long warmupDuration,
        double? warmupEndValue = null
    ) => Call<IgniteCreateLRSchedulerWithWarmup>(lrScheduler, warmupStartValue, warmupDuration, warmupEndValue);

    /// <summary>
    /// Reduces the rate when a metric has stopped improving, as Ignite's wrapper of PyTorch's class does.
    /// </summary>
    /// <param name="mode"><c>min</c> (default): less is better; <c>max</c>: more is.</param>
    /// <param name="factor">What a reduction multiplies by. Less than 1; default 0.1.</param>
    /// <param name="patience">Bad values in a row that are tolerated; one more reduces the rate. Default 10.</param>
    /// <param name="threshold">How much better than the best a value must be. Default 1e-4.</param>
    /// <param name="thresholdMode"><c>rel</c> (default): as a share of the best; <c>abs</c>: in the metric's
    /// unit.</param>
    /// <param name="cooldown">Values after a reduction that are not counted as bad. Default 0.</param>
    /// <param name="minLr">Has an effect only with <paramref name="paramGroupIndex"/> 0. Default 0.</param>
    /// <param name="eps">A reduction by no more than this is left out. Default 1e-8.</param>
    /// <param name="paramGroupIndex">The one group whose rate is reduced. Default: all.</param>
    /// <returns>The recipe: the base rate, with <see cref="ReduceOnPlateau"/> as feedback.</returns>
    /// <exception cref="ArgumentException">An argument is out of its range.</exception>
    public static Recipe ReduceLROnPlateauScheduler(
        string mode = TorchReduceLROnPlateau.DefaultMode,
        double factor = TorchReduceLROnPlateau.DefaultFactor,
        long patience = TorchReduceLROnPlateau.DefaultPatience,
        double threshold = TorchReduceLROnPlateau.DefaultThreshold,
        string thresholdMode = TorchReduceLROnPlateau.DefaultThresholdMode,
        long cooldown = 0,
        double minLr = 0,
        double eps = TorchReduceLROnPlateau.DefaultEpsilon,
        long? paramGroupIndex = null
    ) =>
        Call<IgniteReduceLROnPlateauScheduler>(
            null,
            null,
            null,
            paramGroupIndex,
            mode,
            factor,
            patience,
            threshold,
            thresholdMode,
            cooldown,
            minLr,
            eps
        );

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(IgniteFramework.Instance.The<T>(), arguments);
}
