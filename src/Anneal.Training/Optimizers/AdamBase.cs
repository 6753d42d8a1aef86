using System.Numerics;
using Anneal.Training.Engine;

namespace Anneal.Training.Optimizers;

/// <summary>
/// What <see cref="Adam"/> and <see cref="AdamW"/> share: everything but where the weight decay enters.
/// </summary>
/// <remarks>Not thread-safe.</remarks>
public abstract unsafe class AdamBase : Optimizer
{
    private readonly ParameterVector mean;
    private readonly ParameterVector meanOfSquares;

    private protected AdamBase(ParameterVector weights, IReadOnlyList<AdamGroup> groups)
        : base(weights, groups) => (mean, meanOfSquares) = (AddSlot("exp_avg"), AddSlot("exp_avg_sq"));

    /// <summary>Whether the decay shrinks the weights directly instead of entering the gradient.</summary>
    private protected abstract bool DecoupledDecay { get; }

    private protected override void Update(OptimizerGroup group, float* weights, float* gradients, int start, int end)
    {
        var settings = (AdamGroup)group;
        var (beta1, beta2) = (settings.Beta1, settings.Beta2);
        var rate = new Vector<float>(-(float)(group.LearningRate / (1 - Math.Pow(beta1, UpdateCount))));
        var root = new Vector<float>((float)(1 / Math.Sqrt(1 - Math.Pow(beta2, UpdateCount))));
        var epsilon = new Vector<float>((float)settings.Epsilon);
        var (keepMean, addMean) = (new Vector<float>((float)beta1), new Vector<float>((float)(1 - beta1)));
        var (keepSquares, addSquares) = (new Vector<float>((float)beta2), new Vector<float>((float)(1 - beta2)));
        var shrink = new Vector<float>(DecoupledDecay ? (float)(1 - group.LearningRate * group.WeightDecay) : 1);
        var decay = new Vector<float>(DecoupledDecay ? 0 : (float)group.WeightDecay);
        for (var i = start; i < end; i += Vector<float>.Count)
        {
            var w = Vector.Load(weights + i);
            var g = Vector.FusedMultiplyAdd(decay, w, Vector.Load(gradients + i));
            var m = Vector.FusedMultiplyAdd(keepMean, Vector.Load(mean.Pointer + i), addMean * g);
            var v = Vector.FusedMultiplyAdd(keepSquares, Vector.Load(meanOfSquares.Pointer + i), addSquares * (g * g));
            m.Store(mean.Pointer + i);
            v.Store(meanOfSquares.Pointer + i);
            var step = m / Vector.FusedMultiplyAdd(Vector.SquareRoot(v), root, epsilon);
            Vector.FusedMultiplyAdd(rate, step, w * shrink).Store(weights + i);
        }
    }
}
