using Anneal.Training.Engine;

namespace Anneal.Training.Optimizers;

/// <summary>
/// Settings of <see cref="AdamW"/> for some parameters: those of <see cref="Adam"/>, but
/// <see cref="OptimizerGroup.WeightDecay"/> is 0.01 at first.
/// </summary>
/// <remarks>Not thread-safe: change it between two updates.</remarks>
public sealed class AdamWGroup : AdamGroup
{
    /// <param name="name">What the group is called in reports and saved states.</param>
    /// <param name="parameters">The parameters in the group.</param>
    /// <param name="learningRate">The learning rate of the first update. Finite, at least 0; default 1e-3.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="learningRate"/> is negative or not
    /// finite.</exception>
    public AdamWGroup(string name, IReadOnlyList<NetworkParameter> parameters, double learningRate = 1e-3)
        : base(name, parameters, learningRate) => WeightDecay = 0.01;
}
