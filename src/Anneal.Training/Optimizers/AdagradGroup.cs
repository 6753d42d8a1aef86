using Anneal.Training.Engine;

namespace Anneal.Training.Optimizers;

/// <summary>Settings of <see cref="Adagrad"/> for some parameters.</summary>
/// <remarks>Not thread-safe: change it between two updates.</remarks>
public sealed class AdagradGroup : OptimizerGroup
{
    /// <param name="name">What the group is called in reports and saved states.</param>
    /// <param name="parameters">The parameters in the group.</param>
    /// <param name="learningRate">The learning rate of the first update. Finite, at least 0; default 1e-2.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="learningRate"/> is negative or not
    /// finite.</exception>
    public AdagradGroup(string name, IReadOnlyList<NetworkParameter> parameters, double learningRate = 1e-2)
        : base(name, parameters, learningRate) { }

    /// <summary>Added to the divisor. Finite, greater than 0; default 1e-10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public double Epsilon
    {
        get;
        set => field = Require.Positive(value, nameof(Epsilon));
    } = 1e-10;
}
