using System.Numerics;
using Anneal.Training.Engine;

namespace Anneal.Training.Optimizers;

/// <summary>Stochastic gradient descent with momentum, Nesterov's momentum and weight decay.</summary>
/// <remarks>
/// <code>
/// g = gradient + decay · w;  v = momentum · v + g;  w = w − rate · (nesterov ? g + momentum · v : v)
/// </code>
/// v starts at 0 and has no dampening, as in PyTorch. Source: Sutskever et al., On the importance of initialization and
/// momentum, ICML 2013, in PyTorch's form.
/// Not thread-safe.
/// </remarks>
public sealed unsafe class Sgd : Optimizer
{
    private readonly ParameterVector velocity;

    /// <param name="weights">What is trained.</param>
    /// <param name="groups">How; no parameter in two groups.</param>
    /// <exception cref="ArgumentException">A parameter is in two groups, or belongs to another network.</exception>
    public Sgd(ParameterVector weights, params IReadOnlyList<SgdGroup> groups)
        : base(weights, groups) => velocity = AddSlot("momentum_buffer");

    private protected override void Update(OptimizerGroup group, float* weights, float* gradients, int start, int end)
    {
        var settings = (SgdGroup)group;
        var (rate, decay) = (
            new Vector<float>(-(float)group.LearningRate),
            new Vector<float>((float)group.WeightDecay)
        );
        var momentum = new Vector<float>((float)settings.Momentum);
        for (var i = start; i < end; i += Vector<float>.Count)
        {
            var w = Vector.Load(weights + i);
            var g = Vector.FusedMultiplyAdd(decay, w, Vector.Load(gradients + i));
            if (settings.Momentum != 0)
            {
                var v = Vector.FusedMultiplyAdd(momentum, Vector.Load(velocity.Pointer + i), g);
                v.Store(velocity.Pointer + i);
                g = settings.Nesterov ? Vector.FusedMultiplyAdd(momentum, v, g) : v;
            }
            Vector.FusedMultiplyAdd(rate, g, w).Store(weights + i);
        }
    }
}
