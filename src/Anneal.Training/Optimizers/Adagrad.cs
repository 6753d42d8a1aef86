using System.Numerics;
using Anneal.Training.Engine;

namespace Anneal.Training.Optimizers;

/// <summary>Adagrad: steps of the gradient over the root of the sum of all squared gradients so far.</summary>
/// <remarks>
/// <code>
/// g = gradient + decay · w;  s = s + g²;  w = w − rate · g / (√s + ε)
/// </code>
/// Source: Duchi, Hazan and Singer, Adaptive subgradient methods, JMLR 12 (2011), in PyTorch's form.
/// Not thread-safe.
/// </remarks>
public sealed unsafe class Adagrad : Optimizer
{
    private readonly ParameterVector sumOfSquares;

    /// <param name="weights">What is trained.</param>
    /// <param name="groups">How; no parameter in two groups.</param>
    /// <exception cref="ArgumentException">A parameter is in two groups, or belongs to another network.</exception>
    public Adagrad(ParameterVector weights, params IReadOnlyList<AdagradGroup> groups)
        : base(weights, groups) => sumOfSquares = AddSlot("sum");

    private protected override void Update(OptimizerGroup group, float* weights, float* gradients, int start, int end)
    {
        var (rate, decay) = (
            new Vector<float>(-(float)group.LearningRate),
            new Vector<float>((float)group.WeightDecay)
        );
        var epsilon = new Vector<float>((float)((AdagradGroup)group).Epsilon);
        for (var i = start; i < end; i += Vector<float>.Count)
        {
            var w = Vector.Load(weights + i);
            var g = Vector.FusedMultiplyAdd(decay, w, Vector.Load(gradients + i));
            var s = Vector.FusedMultiplyAdd(g, g, Vector.Load(sumOfSquares.Pointer + i));
            s.Store(sumOfSquares.Pointer + i);
            Vector.FusedMultiplyAdd(rate, g / (Vector.SquareRoot(s) + epsilon), w).Store(weights + i);
        }
    }
}
