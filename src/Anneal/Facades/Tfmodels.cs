using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of the TensorFlow model garden, with their own names, defaults and conventions.</summary>
public static class Tfmodels
{
    /// <summary>A line to what a rate or another schedule has at its end.</summary>
    /// <param name="afterWarmupLrSched">The rate after the warm-up, or its schedule.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="warmupLearningRate">The first rate.</param>
    /// <param name="name">Has no effect here.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearWarmup(
        Recipe afterWarmupLrSched,
        double warmupSteps,
        double warmupLearningRate,
        string? name = null
    ) => Call<TfmodelsLinearWarmup>(afterWarmupLrSched, warmupSteps, warmupLearningRate, name);

    /// <summary>A power of the step up to what a rate or another schedule has at its end.</summary>
    /// <param name="afterWarmupLrSched">The rate after the warm-up, or its schedule.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="power">The power of the step. Default 1.</param>
    /// <param name="name">Has no effect here.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolynomialWarmUp(
        Recipe afterWarmupLrSched,
        double warmupSteps,
        double power = 1,
        string? name = null
    ) => Call<TfmodelsPolynomialWarmUp>(afterWarmupLrSched, warmupSteps, power, name);

    /// <summary>A rate times a power of the step.</summary>
    /// <param name="initialLearningRate">The rate that is scaled.</param>
    /// <param name="power">The power of the step. Default 1.</param>
    /// <param name="name">Has no effect here.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe DirectPowerDecay(double initialLearningRate, double power = 1, string? name = null) =>
        Call<TfmodelsDirectPowerDecay>(initialLearningRate, power, name);

    /// <summary>A rate times a power of the step, and times a line to 0 at the end.</summary>
    /// <param name="initialLearningRate">The rate that is scaled.</param>
    /// <param name="totalDecaySteps">Steps of the run after the offset.</param>
    /// <param name="power">The power of the step. Default 1.</param>
    /// <param name="linearDecayFraction">The share of them in which a line leads to 0. Default 0.1.</param>
    /// <param name="offset">What is taken from the step first. Default 0.</param>
    /// <param name="name">Has no effect here.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PowerAndLinearDecay(
        double initialLearningRate,
        double totalDecaySteps,
        double power = 1,
        double linearDecayFraction = 0.1,
        double offset = 0,
        string? name = null
    ) =>
        Call<TfmodelsPowerAndLinearDecay>(
            initialLearningRate,
            totalDecaySteps,
            power,
            linearDecayFraction,
            offset,
            name
        );

    /// <summary>A rate, then another times a power of the step.</summary>
    /// <param name="initialLearningRate">The rate that is scaled.</param>
    /// <param name="power">The power of the step. Default 1.</param>
    /// <param name="offset">What is taken from the step first. Default 0.</param>
    /// <param name="preOffsetLearningRate">The rate up to the offset, and the largest one. Default 1000000.</param>
    /// <param name="name">Has no effect here.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PowerDecayWithOffset(
        double initialLearningRate,
        double power = 1,
        double offset = 0,
        double preOffsetLearningRate = 1000000,
        string? name = null
    ) => Call<TfmodelsPowerDecayWithOffset>(initialLearningRate, power, offset, preOffsetLearningRate, name);

    /// <summary>Half a cosine from each rate to the next one.</summary>
    /// <param name="boundaries">The steps at which the parts begin; before the first one the first part runs
    /// backwards.</param>
    /// <param name="values">The rate at which each begins.</param>
    /// <param name="offset">What is taken from the step first. Default 0.</param>
    /// <param name="name">Has no effect here.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe StepConsineDecayWithOffset(
        IReadOnlyList<double> boundaries,
        IReadOnlyList<double> values,
        double offset = 0,
        string? name = null
    ) => Call<TfmodelsStepConsineDecayWithOffset>(boundaries, values, offset, name);

    /// <summary>Rates one after the other, from an offset on.</summary>
    /// <param name="offset">What is taken from the step first. Default 0.</param>
    /// <param name="boundaries">The steps at which the parts begin; before the first one the first part runs
    /// backwards.</param>
    /// <param name="values">The rate at which each begins.</param>
    /// <param name="name">Has no effect here.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PiecewiseConstantDecayWithOffset(
        IReadOnlyList<double> boundaries,
        IReadOnlyList<double> values,
        double offset = 0,
        string? name = null
    ) => Call<TfmodelsPiecewiseConstantDecayWithOffset>(offset, boundaries, values, name);

    /// <summary>A power of what is left, from an offset on.</summary>
    /// <param name="offset">What is taken from the step first. Default 0.</param>
    /// <param name="initialLearningRate">The rate at step 0.</param>
    /// <param name="decaySteps">Steps of the decay.</param>
    /// <param name="endLearningRate">The rate at the end. Default 0.0001.</param>
    /// <param name="power">The power of what is left of the way. Default 1.</param>
    /// <param name="cycle">Whether each multiple of decay_steps is a way of its own. Default false.</param>
    /// <param name="name">Has no effect here.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolynomialDecayWithOffset(
        double initialLearningRate,
        double decaySteps,
        double offset = 0,
        double endLearningRate = 0.0001,
        double power = 1,
        bool cycle = false,
        string? name = null
    ) =>
        Call<TfmodelsPolynomialDecayWithOffset>(
            offset,
            initialLearningRate,
            decaySteps,
            endLearningRate,
            power,
            cycle,
            name
        );

    /// <summary>A decay by equal ratios that begins at an offset.</summary>
    /// <param name="offset">What is taken from the step first. Default 0.</param>
    /// <param name="initialLearningRate">The rate at step 0.</param>
    /// <param name="decaySteps">Steps of the decay.</param>
    /// <param name="decayRate">What decay_steps multiply by.</param>
    /// <param name="staircase">Whether all at once. Default false.</param>
    /// <param name="name">Has no effect here.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ExponentialDecayWithOffset(
        double initialLearningRate,
        double decaySteps,
        double decayRate,
        double offset = 0,
        bool staircase = false,
        string? name = null
    ) => Call<TfmodelsExponentialDecayWithOffset>(offset, initialLearningRate, decaySteps, decayRate, staircase, name);

    /// <summary>Half a cosine that begins at an offset.</summary>
    /// <param name="offset">What is taken from the step first. Default 0.</param>
    /// <param name="initialLearningRate">The rate at step 0.</param>
    /// <param name="decaySteps">Steps of the decay.</param>
    /// <param name="alpha">The last value as a share of the rate. Default 0.</param>
    /// <param name="name">Has no effect here.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineDecayWithOffset(
        double initialLearningRate,
        double decaySteps,
        double offset = 0,
        double alpha = 0,
        string? name = null
    ) => Call<TfmodelsCosineDecayWithOffset>(offset, initialLearningRate, decaySteps, alpha, name);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(TfmodelsFramework.Instance.The<T>(), arguments);
}
