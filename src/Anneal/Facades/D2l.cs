using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The schedulers printed in the chapter Learning Rate Scheduling of "Dive into Deep Learning" (d2l.ai), with their own
/// names, defaults and conventions.
/// </summary>
/// <remarks>
/// The book calls them once an epoch; write <c>every 1ep</c> behind one to do the same. Some keep a state between
/// calls; a plain run, which asks for 0, 1, 2, …, is a pure function all the same,
/// and <see cref="Recipe.Replay"/> gives the object itself for positions out of order.
/// </remarks>
public static class D2l
{
    /// <summary>One over the square root of the number of calls.</summary>
    /// <param name="lr">Value at step 0. Finite. Default 0.1.</param>
    /// <returns>The recipe; lowers to <see cref="InverseSquareRootDecay"/>.</returns>
    /// <exception cref="ArgumentException">The value is not finite.</exception>
    public static Recipe SquareRootScheduler(double lr = D2lSquareRoot.DefaultRate) => Call<D2lSquareRoot>(lr);

    /// <summary>
    /// Multiplies the rate by <paramref name="factor"/> at every call, the first included, down to a floor.
    /// </summary>
    /// <param name="factor">What each call multiplies by. Finite. Default 1.</param>
    /// <param name="stopFactorLr">What no call goes below. Default 1e-7.</param>
    /// <param name="baseLr">The rate before the first call. Default 0.1.</param>
    /// <returns>The recipe; lowers to <see cref="ExponentialDecay"/>, kept above the floor.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe FactorScheduler(
        double factor = D2lFactor.DefaultFactor,
        double stopFactorLr = D2lFactor.DefaultLeast,
        double baseLr = D2lFactor.DefaultRate
    ) => Call<D2lFactor>(factor, stopFactorLr, baseLr);

    /// <summary>Multiplies the rate by <paramref name="factor"/> at each of the listed calls.</summary>
    /// <param name="step">The calls, counted from 0, in any order; each acts once.</param>
    /// <param name="factor">What each multiplies by. Finite.</param>
    /// <param name="baseLr">The rate before the first of them. Finite.</param>
    /// <returns>The recipe; lowers to <see cref="MultiStepDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe MultiFactorScheduler(IEnumerable<double> step, double factor, double baseLr) =>
        Call<D2lMultiFactor>(step, factor, baseLr);

    /// <summary>Half a cosine, after a linear warm-up.</summary>
    /// <param name="maxUpdate">The call at which the decay ends, the warm-up included.</param>
    /// <param name="baseLr">The rate after the warm-up. Finite. Default 0.01.</param>
    /// <param name="finalLr">The rate at the end. Finite. Default 0.</param>
    /// <param name="warmupSteps">Length of the warm-up in calls. Default 0.</param>
    /// <param name="warmupBeginLr">The rate at the start of the warm-up. Finite. Default 0.</param>
    /// <returns>The recipe; lowers to a <see cref="LinearRamp"/> and a <see cref="CosineDecay"/>.</returns>
    /// <exception cref="ArgumentException">There is no call at which the scheduler has a value.</exception>
    public static Recipe CosineScheduler(
        double maxUpdate,
        double baseLr = D2lCosine.DefaultRate,
        double finalLr = 0,
        double warmupSteps = 0,
        double warmupBeginLr = 0
    ) => Call<D2lCosine>(maxUpdate, baseLr, finalLr, warmupSteps, warmupBeginLr);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(D2lFramework.Instance.The<T>(), arguments);
}
