using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The schedulers of MXNet's <c>mxnet.lr_scheduler</c>, with their own names, defaults and conventions.
/// </summary>
/// <remarks>
/// They are objects that keep a state between calls: going back does not undo a decay. A plain run, which asks for 0,
/// 1, 2, …, is a pure function all the same;
/// <see cref="Recipe.Replay"/> gives the object itself for positions out of order. MXNet's own trainer asks for 1
/// first.
/// </remarks>
public static class Mxnet
{
    /// <summary>
    /// Multiplies the rate by <paramref name="factor"/> once every <paramref name="step"/> updates, down to a floor.
    /// </summary>
    /// <param name="step">Updates between drops. At least 1.</param>
    /// <param name="factor">What each drop multiplies by. At most 1; default 1.</param>
    /// <param name="stopFactorLr">What no drop goes below. Default 1e-8.</param>
    /// <param name="baseLr">The rate after the warm-up. Default 0.01.</param>
    /// <param name="warmupSteps">Length of the warm-up in updates. At least 0; default 0.</param>
    /// <param name="warmupBeginLr">The rate at the start of the warm-up. At most <paramref name="baseLr"/>; default
    /// 0.</param>
    /// <param name="warmupMode"><c>linear</c> (the default) or <c>constant</c>.</param>
    /// <returns>The recipe; lowers to <see cref="StepDecay"/> one update later.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe FactorScheduler(
        double step,
        double factor = MxnetDefinition.DefaultFactor,
        double stopFactorLr = MxnetFactor.DefaultLeast,
        double baseLr = MxnetDefinition.DefaultRate,
        long warmupSteps = 0,
        double warmupBeginLr = 0,
        string warmupMode = MxnetDefinition.Linear
    ) => Call<MxnetFactor>(step, factor, stopFactorLr, baseLr, warmupSteps, warmupBeginLr, warmupMode);

    /// <summary>Multiplies the rate by <paramref name="factor"/> after each of the listed updates.</summary>
    /// <param name="step">Updates after which the rate drops, increasing, at least 1 each. At least one.</param>
    /// <param name="factor">What each drop multiplies by. At most 1; default 1.</param>
    /// <param name="baseLr">The rate after the warm-up. Default 0.01.</param>
    /// <param name="warmupSteps">Length of the warm-up in updates. At least 0; default 0.</param>
    /// <param name="warmupBeginLr">The rate at the start of the warm-up. At most <paramref name="baseLr"/>; default
    /// 0.</param>
    /// <param name="warmupMode"><c>linear</c> (the default) or <c>constant</c>.</param>
    /// <returns>The recipe; lowers to <see cref="MultiStepDecay"/> with milestones one update later.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe MultiFactorScheduler(
        IEnumerable<double> step,
        double factor = MxnetDefinition.DefaultFactor,
        double baseLr = MxnetDefinition.DefaultRate,
        long warmupSteps = 0,
        double warmupBeginLr = 0,
        string warmupMode = MxnetDefinition.Linear
    ) => Call<MxnetMultiFactor>(step, factor, baseLr, warmupSteps, warmupBeginLr, warmupMode);

    /// <summary>A power of the share of the updates that is left, after a warm-up.</summary>
    /// <param name="maxUpdate">The update at which the decay ends, the warm-up included. At least 1.</param>
    /// <param name="baseLr">The rate after the warm-up. Default 0.01.</param>
    /// <param name="pwr">The power. Default 2.</param>
    /// <param name="finalLr">The rate at the end. Default 0.</param>
    /// <param name="warmupSteps">Length of the warm-up in updates. At least 0; default 0.</param>
    /// <param name="warmupBeginLr">The rate at the start of the warm-up. At most <paramref name="baseLr"/>; default
    /// 0.</param>
    /// <param name="warmupMode"><c>linear</c> (the default) or <c>constant</c>.</param>
    /// <returns>The recipe; lowers to <see cref="PolynomialDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolyScheduler(
        long maxUpdate,
        double baseLr = MxnetDefinition.DefaultRate,
        double pwr = MxnetPoly.DefaultPower,
        double finalLr = 0,
        long warmupSteps = 0,
        double warmupBeginLr = 0,
        string warmupMode = MxnetDefinition.Linear
    ) => Call<MxnetPoly>(maxUpdate, baseLr, pwr, finalLr, warmupSteps, warmupBeginLr, warmupMode);

    /// <summary>Half a cosine, after a warm-up.</summary>
    /// <param name="maxUpdate">The update at which the decay ends, the warm-up included. At least 1.</param>
    /// <param name="baseLr">The rate after the warm-up. Default 0.01.</param>
    /// <param name="finalLr">The rate at the end. Default 0.</param>
    /// <param name="warmupSteps">Length of the warm-up in updates. At least 0; default 0.</param>
    /// <param name="warmupBeginLr">The rate at the start of the warm-up. At most <paramref name="baseLr"/>; default
    /// 0.</param>
    /// <param name="warmupMode"><c>linear</c> (the default) or <c>constant</c>.</param>
    /// <returns>The recipe; lowers to <see cref="CosineDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineScheduler(
        long maxUpdate,
        double baseLr = MxnetDefinition.DefaultRate,
        double finalLr = 0,
        long warmupSteps = 0,
        double warmupBeginLr = 0,
        string warmupMode = MxnetDefinition.Linear
    ) => Call<MxnetCosine>(maxUpdate, baseLr, finalLr, warmupSteps, warmupBeginLr, warmupMode);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(MxnetFramework.Instance.The<T>(), arguments);
}
