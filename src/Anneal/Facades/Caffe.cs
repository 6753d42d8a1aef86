using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The policies of Caffe, with their own names, defaults and conventions.</summary>
public static class Caffe
{
    /// <summary>The same rate at every step.</summary>
    /// <param name="baseLr">The first rate.</param>
    /// <param name="lrPolicy">Has no effect here.</param>
    /// <param name="gamma">The factor; at least 0. Default 0.</param>
    /// <param name="power">The power. Default 0.</param>
    /// <param name="stepsize">Steps; greater than 0. Default 0.</param>
    /// <param name="stepvalue">The steps of the drops, in order.</param>
    /// <param name="maxIter">Steps of the run. Default 0.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Fixed(
        double baseLr,
        string? lrPolicy = null,
        double gamma = 0,
        double power = 0,
        double stepsize = 0,
        IReadOnlyList<double>? stepvalue = null,
        double maxIter = 0
    ) => Call<CaffeFixed>(baseLr, lrPolicy, gamma, power, stepsize, stepvalue, maxIter);

    /// <summary>Multiplied by gamma every stepsize steps.</summary>
    /// <param name="baseLr">The first rate.</param>
    /// <param name="lrPolicy">Has no effect here.</param>
    /// <param name="gamma">The factor; at least 0. Default 0.</param>
    /// <param name="power">The power. Default 0.</param>
    /// <param name="stepsize">Steps; greater than 0. Default 0.</param>
    /// <param name="stepvalue">The steps of the drops, in order.</param>
    /// <param name="maxIter">Steps of the run. Default 0.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Step(
        double baseLr,
        string? lrPolicy = null,
        double gamma = 0,
        double power = 0,
        double stepsize = 0,
        IReadOnlyList<double>? stepvalue = null,
        double maxIter = 0
    ) => Call<CaffeStep>(baseLr, lrPolicy, gamma, power, stepsize, stepvalue, maxIter);

    /// <summary>Multiplied by gamma at every step.</summary>
    /// <param name="baseLr">The first rate.</param>
    /// <param name="lrPolicy">Has no effect here.</param>
    /// <param name="gamma">The factor; at least 0. Default 0.</param>
    /// <param name="power">The power. Default 0.</param>
    /// <param name="stepsize">Steps; greater than 0. Default 0.</param>
    /// <param name="stepvalue">The steps of the drops, in order.</param>
    /// <param name="maxIter">Steps of the run. Default 0.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Exp(
        double baseLr,
        string? lrPolicy = null,
        double gamma = 0,
        double power = 0,
        double stepsize = 0,
        IReadOnlyList<double>? stepvalue = null,
        double maxIter = 0
    ) => Call<CaffeExp>(baseLr, lrPolicy, gamma, power, stepsize, stepvalue, maxIter);

    /// <summary>One over a power of a straight line.</summary>
    /// <param name="baseLr">The first rate.</param>
    /// <param name="lrPolicy">Has no effect here.</param>
    /// <param name="gamma">The factor; at least 0. Default 0.</param>
    /// <param name="power">The power. Default 0.</param>
    /// <param name="stepsize">Steps; greater than 0. Default 0.</param>
    /// <param name="stepvalue">The steps of the drops, in order.</param>
    /// <param name="maxIter">Steps of the run. Default 0.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Inv(
        double baseLr,
        string? lrPolicy = null,
        double gamma = 0,
        double power = 0,
        double stepsize = 0,
        IReadOnlyList<double>? stepvalue = null,
        double maxIter = 0
    ) => Call<CaffeInv>(baseLr, lrPolicy, gamma, power, stepsize, stepvalue, maxIter);

    /// <summary>Multiplied by gamma at each stepvalue.</summary>
    /// <param name="baseLr">The first rate.</param>
    /// <param name="lrPolicy">Has no effect here.</param>
    /// <param name="gamma">The factor; at least 0. Default 0.</param>
    /// <param name="power">The power. Default 0.</param>
    /// <param name="stepsize">Steps; greater than 0. Default 0.</param>
    /// <param name="stepvalue">The steps of the drops, in order.</param>
    /// <param name="maxIter">Steps of the run. Default 0.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Multistep(
        double baseLr,
        string? lrPolicy = null,
        double gamma = 0,
        double power = 0,
        double stepsize = 0,
        IReadOnlyList<double>? stepvalue = null,
        double maxIter = 0
    ) => Call<CaffeMultistep>(baseLr, lrPolicy, gamma, power, stepsize, stepvalue, maxIter);

    /// <summary>A power of what is left of the run.</summary>
    /// <param name="baseLr">The first rate.</param>
    /// <param name="lrPolicy">Has no effect here.</param>
    /// <param name="gamma">The factor; at least 0. Default 0.</param>
    /// <param name="power">The power. Default 0.</param>
    /// <param name="stepsize">Steps; greater than 0. Default 0.</param>
    /// <param name="stepvalue">The steps of the drops, in order.</param>
    /// <param name="maxIter">Steps of the run. Default 0.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Poly(
        double baseLr,
        string? lrPolicy = null,
        double gamma = 0,
        double power = 0,
        double stepsize = 0,
        IReadOnlyList<double>? stepvalue = null,
        double maxIter = 0
    ) => Call<CaffePoly>(baseLr, lrPolicy, gamma, power, stepsize, stepvalue, maxIter);

    /// <summary>Up along a sigmoid whose middle is at stepsize.</summary>
    /// <param name="baseLr">The first rate.</param>
    /// <param name="lrPolicy">Has no effect here.</param>
    /// <param name="gamma">The factor; at least 0. Default 0.</param>
    /// <param name="power">The power. Default 0.</param>
    /// <param name="stepsize">Steps; greater than 0. Default 0.</param>
    /// <param name="stepvalue">The steps of the drops, in order.</param>
    /// <param name="maxIter">Steps of the run. Default 0.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Sigmoid(
        double baseLr,
        string? lrPolicy = null,
        double gamma = 0,
        double power = 0,
        double stepsize = 0,
        IReadOnlyList<double>? stepvalue = null,
        double maxIter = 0
    ) => Call<CaffeSigmoid>(baseLr, lrPolicy, gamma, power, stepsize, stepvalue, maxIter);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(CaffeFramework.Instance.The<T>(), arguments);
}
