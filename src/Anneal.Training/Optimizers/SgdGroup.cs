using Anneal.Training.Engine;

namespace Anneal.Training.Optimizers;

/// <summary>Settings of <see cref="Sgd"/> for some parameters.</summary>
/// <remarks>Not thread-safe: change it between two updates.</remarks>
public sealed class SgdGroup : OptimizerGroup
{
    /// <param name="name">What the group is called in reports and saved states.</param>
    /// <param name="parameters">The parameters in the group.</param>
    /// <param name="learningRate">The learning rate of the first update. Finite, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="learningRate"/> is negative or not
    /// finite.</exception>
    public SgdGroup(string name, IReadOnlyList<NetworkParameter> parameters, double learningRate)
        : base(name, parameters, learningRate) { }

    /// <summary>How much of the last step is kept. At least 0, less than 1; default 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public double Momentum
    {
        get;
        set => field = Require.Fraction(value, nameof(Momentum));
    }

    /// <summary>Whether the gradient counts once more on top of the momentum (Nesterov). Default no.</summary>
    public bool Nesterov { get; set; }
}
