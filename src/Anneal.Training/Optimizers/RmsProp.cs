using System.Numerics;
using Anneal.Training.Engine;

namespace Anneal.Training.Optimizers;

/// <summary>RMSprop: steps of the gradient over the root of the mean squared gradient.</summary>
/// <remarks>
/// <code>
/// g = gradient + decay · w;  s = α · s + (1 − α) · g²;  v = momentum · v + g / (√s + ε);  w = w − rate · v
/// </code>
/// Source: Tieleman and Hinton, lecture 6.5, Coursera 2012, in PyTorch's form (not centred).
/// Not thread-safe.
/// </remarks>
public sealed unsafe class RmsProp : Optimizer
{
    private readonly ParameterVector meanOfSquares;
    private readonly ParameterVector velocity;

    /// <param name="weights">What is trained.</param>
    /// <param name="groups">How; no parameter in two groups.</param>
    /// <exception cref="ArgumentException">A parameter is in two groups, or belongs to another network.</exception>
    public RmsProp(ParameterVector weights, params IReadOnlyList<RmsPropGroup> groups)
        : base(weights, groups) => (meanOfSquares, velocity) = (AddSlot("square_avg"), AddSlot("momentum_buffer"));

    private protected override void Update(OptimizerGroup group, float* weights, float* gradients, int start, int end)
    {
        var settings = (RmsPropGroup)group;
        var (rate, decay) = (
            new Vector<float>(-(float)group.LearningRate),
            new Vector<float>((float)group.WeightDecay)
        );
        var (keep, add) = (new Vector<float>((float)settings.Alpha), new Vector<float>((float)(1 - settings.Alpha)));
        var (momentum, epsilon) = (
            new Vector<float>((float)settings.Momentum),
            new Vector<float>((float)settings.Epsilon)
        );
        for (var i = start; i < end; i += Vector<float>.Count)
        {
            var w = Vector.Load(weights + i);
            var g = Vector.FusedMultiplyAdd(decay, w, Vector.Load(gradients + i));
            var s = Vector.FusedMultiplyAdd(keep, Vector.Load(meanOfSquares.Pointer + i), add * (g * g));
            s.Store(meanOfSquares.Pointer + i);
            var v = Vector.FusedMultiplyAdd(
                momentum,
                Vector.Load(velocity.Pointer + i),
                g / (Vector.SquareRoot(s) + epsilon)
            );
            v.Store(velocity.Pointer + i);
            Vector.FusedMultiplyAdd(rate, v, w).Store(weights + i);
        }
    }
}
