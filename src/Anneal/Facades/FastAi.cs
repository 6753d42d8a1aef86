using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// fastai's schedules (<c>fastai.callback.schedule</c>): functions of the share of a run that has passed, and the
/// Learner's fit methods that are made of them.
/// </summary>
/// <remarks>
/// The <c>Sched</c> functions take the whole run that they are bound to (or what a chain leaves them); the <c>fit</c>
/// methods are as long as their epochs.
/// fastai finds the place inside a combination in single precision (6 to 7 digits), and so do we.
/// </remarks>
public static class FastAi
{
    /// <summary>A straight line over the run.</summary>
    /// <param name="start">Value at the start. Finite.</param>
    /// <param name="end">Value at the end. Finite.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe SchedLin(double start, double end) => Call<FastAiSchedLin>(start, end);

    /// <summary>Half a cosine over the run.</summary>
    /// <param name="start">Value at the start. Finite.</param>
    /// <param name="end">Value at the end. Finite.</param>
    /// <returns>The recipe; lowers to <see cref="CosineDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe SchedCos(double start, double end) => Call<FastAiSchedCos>(start, end);

    /// <summary>One value; the end is not looked at.</summary>
    /// <param name="start">The value. Finite.</param>
    /// <param name="end">Has no effect.</param>
    /// <returns>The recipe; lowers to <see cref="Constant"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe SchedNo(double start, double end) => Call<FastAiSchedNo>(start, end);

    /// <summary>By equal ratios over the run.</summary>
    /// <param name="start">Value at the start. Not 0.</param>
    /// <param name="end">Value at the end.</param>
    /// <returns>The recipe; lowers to <see cref="GeometricRamp"/> where both are greater than 0.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe SchedExp(double start, double end) => Call<FastAiSchedExp>(start, end);

    /// <summary>A power of the share of the run that has passed.</summary>
    /// <param name="start">Value at the start. Finite.</param>
    /// <param name="end">Value at the end. Finite.</param>
    /// <param name="power">The power. Finite; a negative one has no value at the start.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe SchedPoly(double start, double end, double power) => Call<FastAiSchedPoly>(start, end, power);

    /// <summary>Functions one after another, each from its own start to its own end over a share of the run.</summary>
    /// <param name="pcts">The shares. At least 0; their sum must be exactly 1 in double precision (ten times 0.1 is
    /// not).</param>
    /// <param name="scheds">Recipes of this class's <c>Sched</c> functions, one for each share.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CombineScheds(IReadOnlyList<double> pcts, IReadOnlyList<Recipe> scheds) =>
        Call<FastAiCombineScheds>(pcts, scheds);

    /// <summary>Half a cosine to the middle value, then half a cosine to the end.</summary>
    /// <param name="pct">The first one's share of the run. From 0 to 1.</param>
    /// <param name="start">Value at the start. Finite.</param>
    /// <param name="middle">Value between the two. Finite.</param>
    /// <param name="end">Value at the end. Finite.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CombinedCos(double pct, double start, double middle, double end) =>
        Call<FastAiCombinedCos>(pct, start, middle, end);

    /// <summary>The one-cycle policy: the rate rises and falls by half cosines, the momentum falls and rises.</summary>
    /// <param name="nEpoch">Epochs. At least 1.</param>
    /// <param name="lrMax">Highest rate, one for all groups or one for each. Default: 0.001, the Learner's.</param>
    /// <param name="div">The highest rate divided by the first. Not 0; default 25.</param>
    /// <param name="divFinal">The highest rate divided by the last. Not 0; default 1e5.</param>
    /// <param name="pctStart">Share of the run in which the rate rises. From 0 to 1; default 0.25.</param>
    /// <param name="moms">Momentum at the start, at the highest rate, at the end. Default 0.95, 0.85, 0.95.</param>
    /// <returns>The recipe, which brings the momentum along.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe FitOneCycle(
        long nEpoch,
        IReadOnlyList<double>? lrMax = null,
        double div = FastAiFitOneCycle.DefaultDivisor,
        double divFinal = FastAiFitCosines.DefaultFinalDivisor,
        double pctStart = FastAiFitOneCycle.DefaultShare,
        IReadOnlyList<double>? moms = null
    ) => Call<FastAiFitOneCycle>(nEpoch, lrMax, div, divFinal, pctStart, null, moms);

    /// <summary>The full rate for a share of the run, then half a cosine down.</summary>
    /// <param name="nEpoch">Epochs. At least 1.</param>
    /// <param name="lr">The rate, one for all groups or one for each. Default: 0.001, the Learner's.</param>
    /// <param name="divFinal">The rate divided by the last. Not 0; default 1e5.</param>
    /// <param name="pctStart">Share of the run at the full rate. From 0 to 1; default 0.75.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe FitFlatCos(
        long nEpoch,
        IReadOnlyList<double>? lr = null,
        double divFinal = FastAiFitCosines.DefaultFinalDivisor,
        double pctStart = FastAiFitFlatCos.DefaultShare
    ) => Call<FastAiFitFlatCos>(nEpoch, lr, divFinal, pctStart);

    /// <summary>Half a cosine to 0 again and again, each cycle longer than the one before.</summary>
    /// <param name="nCycles">Cycles. At least 1.</param>
    /// <param name="cycleLen">Epochs in the first cycle. Greater than 0.</param>
    /// <param name="lrMax">Rate at the start of each cycle, one for all groups or one for each. Default: 0.001, the
    /// Learner's.</param>
    /// <param name="cycleMult">Ratio of each cycle's length to the one before. Not 1; default 2.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe FitSgdr(
        long nCycles,
        double cycleLen,
        IReadOnlyList<double>? lrMax = null,
        double cycleMult = FastAiFitSgdr.DefaultGrowth
    ) => Call<FastAiFitSgdr>(nCycles, cycleLen, lrMax, cycleMult);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(FastAiFramework.Instance.The<T>(), arguments);
}
