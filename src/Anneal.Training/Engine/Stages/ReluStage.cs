using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Stages;

/// <summary><c>max(x, 0)</c>.</summary>
internal sealed unsafe class ReluStage<TSimd, TVector>(StageLayouts layouts) : ElementwiseStage(layouts)
    where TSimd : struct, ISimd<TVector>
    where TVector : struct
{
    protected override void ForwardRow(float* x, float* y, int length)
    {
        var zero = TSimd.Broadcast(0);
        for (var i = 0; i < length; i += TSimd.Count)
        {
            var value = TSimd.Load(x + i);
            TSimd.Store(TSimd.SelectGreater(zero, value, zero, value), y + i); // this way round NaN stays NaN
        }
    }

    protected override void BackwardRow(float* y, float* yGradient, float* xGradient, int length)
    {
        var zero = TSimd.Broadcast(0);
        for (var i = 0; i < length; i += TSimd.Count)
            TSimd.Store(TSimd.SelectGreater(TSimd.Load(y + i), zero, TSimd.Load(yGradient + i), zero), xGradient + i);
    }
}
