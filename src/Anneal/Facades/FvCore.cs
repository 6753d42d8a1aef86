using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The parameter schedulers of Facebook Research's fvcore, which Detectron2 uses: functions of the share of the run
/// that has passed.
/// </summary>
/// <remarks>
/// Bound to a run they take the whole of it (or what a chain leaves them); fvcore defines them on [0, 1), and here the
/// value at the end is held afterwards.
/// Where fvcore turns a share into a whole number it adds 1e-6 first.
/// </remarks>
public static class FvCore
{
    /// <summary>One value for the whole run.</summary>
    /// <param name="value">The value. Finite.</param>
    /// <returns>The recipe; lowers to <see cref="Constant"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ConstantParamScheduler(double value) => Call<FvCoreConstant>(value);

    /// <summary>Half a cosine over the run.</summary>
    /// <param name="startValue">Value at the start. Finite.</param>
    /// <param name="endValue">Value at the end. Finite.</param>
    /// <returns>The recipe; lowers to <see cref="CosineDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineParamScheduler(double startValue, double endValue) =>
        Call<FvCoreCosine>(startValue, endValue);

    /// <summary>Multiplied by <paramref name="decay"/> once over the whole run, continuously.</summary>
    /// <param name="startValue">Value at the start. Finite.</param>
    /// <param name="decay">The end value as a share of the start value. Finite.</param>
    /// <returns>The recipe; lowers to <see cref="ExponentialDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ExponentialParamScheduler(double startValue, double decay) =>
        Call<FvCoreExponential>(startValue, decay);

    /// <summary>A straight line over the run.</summary>
    /// <param name="startValue">Value at the start. Finite.</param>
    /// <param name="endValue">Value at the end. Finite.</param>
    /// <returns>The recipe; lowers to <see cref="LinearRamp"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearParamScheduler(double startValue, double endValue) =>
        Call<FvCoreLinear>(startValue, endValue);

    /// <summary>A power of the share of the run that is left.</summary>
    /// <param name="baseValue">Value at the start. Finite.</param>
    /// <param name="power">The power. Finite.</param>
    /// <returns>The recipe; lowers to <see cref="PolynomialDecay"/> to 0 where the power is not negative.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolynomialDecayParamScheduler(double baseValue, double power) =>
        Call<FvCorePolynomialDecay>(baseValue, power);

    /// <summary>
    /// A value for each stretch between milestones, in any unit: only the ratio of the milestones to the number of
    /// updates matters.
    /// </summary>
    /// <param name="values">The values in turn. At least one.</param>
    /// <param name="numUpdates">The end of the last stretch. Left out: the last milestone.</param>
    /// <param name="milestones">Where each stretch ends, greater than 0, increasing, less than
    /// <paramref name="numUpdates"/>; one fewer than values, or as many where <paramref name="numUpdates"/> is left
    /// out. Left out: even stretches.</param>
    /// <returns>The recipe; lowers to <see cref="PiecewiseConstant"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe MultiStepParamScheduler(
        IReadOnlyList<double> values,
        double? numUpdates = null,
        IReadOnlyList<double>? milestones = null
    ) => Call<FvCoreMultiStep>(values, numUpdates, milestones);

    /// <summary>The values in turn, each for an equal share of the run.</summary>
    /// <param name="numUpdates">Greater than 0. The framework checks it and does not use it.</param>
    /// <param name="values">The values in turn. At least one.</param>
    /// <returns>The recipe; lowers to <see cref="PiecewiseConstant"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe StepParamScheduler(double numUpdates, IReadOnlyList<double> values) =>
        Call<FvCoreStep>(numUpdates, values);

    /// <summary>Multiplied by <paramref name="gamma"/> so many times over the run, at equal distances.</summary>
    /// <param name="baseValue">Value at the start. Greater than 0.</param>
    /// <param name="numDecays">How often. At least 1.</param>
    /// <param name="gamma">What each drop multiplies by. Greater than 0.</param>
    /// <param name="numUpdates">At least 1. The framework checks it and does not use it.</param>
    /// <returns>The recipe; lowers to <see cref="PiecewiseConstant"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe StepWithFixedGammaParamScheduler(
        double baseValue,
        long numDecays,
        double gamma,
        long numUpdates
    ) => Call<FvCoreStepWithFixedGamma>(baseValue, numDecays, gamma, numUpdates);

    /// <summary>Schedulers one after another, each for a share of the run.</summary>
    /// <param name="schedulers">Recipes of this class, in order. At least one.</param>
    /// <param name="lengths">The share of the run of each. They must add up to 1 within 1e-3; the last one takes what
    /// is missing.</param>
    /// <param name="intervalScaling">For each: <c>rescaled</c> runs it from its own start to its own end in its share,
    /// <c>fixed</c> shows it the share of the whole run.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CompositeParamScheduler(
        IReadOnlyList<Recipe> schedulers,
        IReadOnlyList<double> lengths,
        IReadOnlyList<string> intervalScaling
    ) => Call<FvCoreComposite>(schedulers, lengths, intervalScaling);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(FvCoreFramework.Instance.The<T>(), arguments);
}
