using Anneal.Training.Engine;

namespace Anneal.Training.Optimizers;

/// <summary>Settings of <see cref="RmsProp"/> for some parameters.</summary>
/// <remarks>Not thread-safe: change it between two updates.</remarks>
public sealed class RmsPropGroup : OptimizerGroup
{
    /// <param name="name">What the group is called in reports and saved states.</param>
    /// <param name="parameters">The parameters in the group.</param>
    /// <param name="learningRate">The learning rate of the first update. Finite, at least 0; default 1e-2.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="learningRate"/> is negative or not
    /// finite.</exception>
    public RmsPropGroup(string name, IReadOnlyList<NetworkParameter> parameters, double learningRate = 1e-2)
        : base(name, parameters, learningRate) { }

    /// <summary>Decay of the mean of squared gradients. At least 0, less than 1; default 0.99.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public double Alpha
    {
        get;
        set => field = Require.Fraction(value, nameof(Alpha));
    } = 0.99;

    /// <summary>How much of the last step is kept. At least 0, less than 1; default 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public double Momentum
    {
        get;
        set => field = Require.Fraction(value, nameof(Momentum));
    }

    /// <summary>Added to the divisor. Finite, greater than 0; default 1e-8.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public double Epsilon
    {
        get;
        set => field = Require.Positive(value, nameof(Epsilon));
    } = 1e-8;
}
