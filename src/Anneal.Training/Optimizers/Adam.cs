using Anneal.Training.Engine;

namespace Anneal.Training.Optimizers;

/// <summary>
/// Adam: steps of the mean gradient over the root of the mean squared gradient, both corrected for their start at 0.
/// </summary>
/// <remarks>
/// <code>
/// g = gradient + decay · w;  m = β1 · m + (1 − β1) · g;  v = β2 · v + (1 − β2) · g²
/// w = w − rate / (1 − β1ᵗ) · m / (√v / √(1 − β2ᵗ) + ε)       t = updates, this one included
/// </code>
/// Source: Kingma and Ba, Adam, ICLR 2015, arXiv:1412.6980, algorithm 1; weight decay enters the gradient, as in
/// PyTorch.
/// Not thread-safe.
/// </remarks>
public sealed class Adam : AdamBase
{
    /// <param name="weights">What is trained.</param>
    /// <param name="groups">How; no parameter in two groups.</param>
    /// <exception cref="ArgumentException">A parameter is in two groups, or belongs to another network.</exception>
    public Adam(ParameterVector weights, params IReadOnlyList<AdamGroup> groups)
        : base(weights, groups) { }

    private protected override bool DecoupledDecay => false;
}
