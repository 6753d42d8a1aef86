using Anneal.Training.Engine;

namespace Anneal.Training.Optimizers;

/// <summary>Parameters that an optimizer treats alike, and how. Every setting may change between two updates.</summary>
/// <remarks>Not thread-safe: change it between two updates.</remarks>
public abstract class OptimizerGroup
{
    private protected OptimizerGroup(string name, IReadOnlyList<NetworkParameter> parameters, double learningRate) =>
        (Name, Parameters, LearningRate) = (name, [.. parameters], learningRate);

    /// <summary>What the group is called in reports and saved states.</summary>
    public string Name { get; }

    /// <summary>The parameters in the group.</summary>
    public IReadOnlyList<NetworkParameter> Parameters { get; }

    /// <summary>The learning rate of the next update. Finite, at least 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double LearningRate
    {
        get;
        set => field = Require.NotNegative(value, nameof(LearningRate));
    }

    /// <summary>
    /// How strongly weights are drawn towards 0. Finite, at least 0; default 0 unless the group says otherwise.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double WeightDecay
    {
        get;
        set => field = Require.NotNegative(value, nameof(WeightDecay));
    }
}
