using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The policies of Darknet, with their own names, defaults and conventions.</summary>
public static class Darknet
{
    /// <summary>The same rate after a burn-in.</summary>
    /// <param name="learningRate">The rate.</param>
    /// <param name="policy">Has no effect here.</param>
    /// <param name="burnIn">Steps of the burn-in. Default 0.</param>
    /// <param name="power">Of the burn-in and of 'poly'. Default 4.</param>
    /// <param name="maxBatches">Steps of the run. Default 0.</param>
    /// <param name="steps">The steps of the changes.</param>
    /// <param name="scales">The factor of each change.</param>
    /// <param name="step">Steps between changes, or the middle. Default 1.</param>
    /// <param name="scale">The factor of each change. Default 1.</param>
    /// <param name="gamma">The factor of each step, or the slope. Default 1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Constant(
        double learningRate,
        string? policy = null,
        double burnIn = 0,
        double power = 4,
        double maxBatches = 0,
        IReadOnlyList<double>? steps = null,
        IReadOnlyList<double>? scales = null,
        double step = 1,
        double scale = 1,
        double gamma = 1
    ) => Call<DarknetConstant>(learningRate, policy, burnIn, power, maxBatches, steps, scales, step, scale, gamma);

    /// <summary>Multiplied by scale every step steps.</summary>
    /// <param name="learningRate">The rate.</param>
    /// <param name="policy">Has no effect here.</param>
    /// <param name="burnIn">Steps of the burn-in. Default 0.</param>
    /// <param name="power">Of the burn-in and of 'poly'. Default 4.</param>
    /// <param name="maxBatches">Steps of the run. Default 0.</param>
    /// <param name="steps">The steps of the changes.</param>
    /// <param name="scales">The factor of each change.</param>
    /// <param name="step">Steps between changes, or the middle. Default 1.</param>
    /// <param name="scale">The factor of each change. Default 1.</param>
    /// <param name="gamma">The factor of each step, or the slope. Default 1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Step(
        double learningRate,
        string? policy = null,
        double burnIn = 0,
        double power = 4,
        double maxBatches = 0,
        IReadOnlyList<double>? steps = null,
        IReadOnlyList<double>? scales = null,
        double step = 1,
        double scale = 1,
        double gamma = 1
    ) => Call<DarknetStep>(learningRate, policy, burnIn, power, maxBatches, steps, scales, step, scale, gamma);

    /// <summary>Multiplied by a scale of its own at each of the steps.</summary>
    /// <param name="learningRate">The rate.</param>
    /// <param name="policy">Has no effect here.</param>
    /// <param name="burnIn">Steps of the burn-in. Default 0.</param>
    /// <param name="power">Of the burn-in and of 'poly'. Default 4.</param>
    /// <param name="maxBatches">Steps of the run. Default 0.</param>
    /// <param name="steps">The steps of the changes.</param>
    /// <param name="scales">The factor of each change.</param>
    /// <param name="step">Steps between changes, or the middle. Default 1.</param>
    /// <param name="scale">The factor of each change. Default 1.</param>
    /// <param name="gamma">The factor of each step, or the slope. Default 1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Steps(
        double learningRate,
        string? policy = null,
        double burnIn = 0,
        double power = 4,
        double maxBatches = 0,
        IReadOnlyList<double>? steps = null,
        IReadOnlyList<double>? scales = null,
        double step = 1,
        double scale = 1,
        double gamma = 1
    ) => Call<DarknetSteps>(learningRate, policy, burnIn, power, maxBatches, steps, scales, step, scale, gamma);

    /// <summary>Multiplied by gamma at every step.</summary>
    /// <param name="learningRate">The rate.</param>
    /// <param name="policy">Has no effect here.</param>
    /// <param name="burnIn">Steps of the burn-in. Default 0.</param>
    /// <param name="power">Of the burn-in and of 'poly'. Default 4.</param>
    /// <param name="maxBatches">Steps of the run. Default 0.</param>
    /// <param name="steps">The steps of the changes.</param>
    /// <param name="scales">The factor of each change.</param>
    /// <param name="step">Steps between changes, or the middle. Default 1.</param>
    /// <param name="scale">The factor of each change. Default 1.</param>
    /// <param name="gamma">The factor of each step, or the slope. Default 1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Exp(
        double learningRate,
        string? policy = null,
        double burnIn = 0,
        double power = 4,
        double maxBatches = 0,
        IReadOnlyList<double>? steps = null,
        IReadOnlyList<double>? scales = null,
        double step = 1,
        double scale = 1,
        double gamma = 1
    ) => Call<DarknetExp>(learningRate, policy, burnIn, power, maxBatches, steps, scales, step, scale, gamma);

    /// <summary>A power of what is left of the run.</summary>
    /// <param name="learningRate">The rate.</param>
    /// <param name="policy">Has no effect here.</param>
    /// <param name="burnIn">Steps of the burn-in. Default 0.</param>
    /// <param name="power">Of the burn-in and of 'poly'. Default 4.</param>
    /// <param name="maxBatches">Steps of the run. Default 0.</param>
    /// <param name="steps">The steps of the changes.</param>
    /// <param name="scales">The factor of each change.</param>
    /// <param name="step">Steps between changes, or the middle. Default 1.</param>
    /// <param name="scale">The factor of each change. Default 1.</param>
    /// <param name="gamma">The factor of each step, or the slope. Default 1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Poly(
        double learningRate,
        string? policy = null,
        double burnIn = 0,
        double power = 4,
        double maxBatches = 0,
        IReadOnlyList<double>? steps = null,
        IReadOnlyList<double>? scales = null,
        double step = 1,
        double scale = 1,
        double gamma = 1
    ) => Call<DarknetPoly>(learningRate, policy, burnIn, power, maxBatches, steps, scales, step, scale, gamma);

    /// <summary>Half a sigmoid from step on.</summary>
    /// <param name="learningRate">The rate.</param>
    /// <param name="policy">Has no effect here.</param>
    /// <param name="burnIn">Steps of the burn-in. Default 0.</param>
    /// <param name="power">Of the burn-in and of 'poly'. Default 4.</param>
    /// <param name="maxBatches">Steps of the run. Default 0.</param>
    /// <param name="steps">The steps of the changes.</param>
    /// <param name="scales">The factor of each change.</param>
    /// <param name="step">Steps between changes, or the middle. Default 1.</param>
    /// <param name="scale">The factor of each change. Default 1.</param>
    /// <param name="gamma">The factor of each step, or the slope. Default 1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Sigmoid(
        double learningRate,
        string? policy = null,
        double burnIn = 0,
        double power = 4,
        double maxBatches = 0,
        IReadOnlyList<double>? steps = null,
        IReadOnlyList<double>? scales = null,
        double step = 1,
        double scale = 1,
        double gamma = 1
    ) => Call<DarknetSigmoid>(learningRate, policy, burnIn, power, maxBatches, steps, scales, step, scale, gamma);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(DarknetFramework.Instance.The<T>(), arguments);
}
