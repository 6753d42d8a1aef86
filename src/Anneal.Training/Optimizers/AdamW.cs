using Anneal.Training.Engine;

namespace Anneal.Training.Optimizers;

/// <summary>Adam with weight decay apart from the gradient.</summary>
/// <remarks>
/// <code>
/// g = gradient;  w = w − rate · decay · w;  m = β1 · m + (1 − β1) · g;  v = β2 · v + (1 − β2) · g²
/// w = w − rate / (1 − β1ᵗ) · m / (√v / √(1 − β2ᵗ) + ε)       t = updates, this one included
/// </code>
/// Source: Loshchilov and Hutter, Decoupled weight decay regularization, ICLR 2019, arXiv:1711.05101, algorithm 2, with
/// the decay multiplied by the rate, as in PyTorch.
/// Not thread-safe.
/// </remarks>
public sealed class AdamW : AdamBase
{
    /// <param name="weights">What is trained.</param>
    /// <param name="groups">How; no parameter in two groups.</param>
    /// <exception cref="ArgumentException">A parameter is in two groups, or belongs to another network.</exception>
    public AdamW(ParameterVector weights, params IReadOnlyList<AdamWGroup> groups)
        : base(weights, groups) { }

    private protected override bool DecoupledDecay => true;
}
