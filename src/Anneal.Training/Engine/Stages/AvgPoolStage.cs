using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Stages;

/// <summary>The mean of each window.</summary>
internal sealed unsafe class AvgPoolStage<TSimd, TVector>(StageLayouts layouts, int size) : PoolStage(layouts, size)
    where TSimd : struct, ISimd<TVector>
    where TVector : struct
{
    private readonly float share = 1f / (size * size);

    protected override void ForwardWindow(float* x, int rowStride, float* y, float* notes)
    {
        for (var lane = 0; lane < BlockLayout.Lanes; lane += TSimd.Count)
        {
            var sum = TSimd.Broadcast(0);
            for (var i = 0; i < Size * Size; i++)
                sum = TSimd.Add(sum, TSimd.Load(x + i / Size * rowStride + i % Size * BlockLayout.Lanes + lane));
            TSimd.Store(TSimd.Multiply(sum, TSimd.Broadcast(share)), y + lane);
        }
    }

    protected override void BackwardWindow(float* yGradient, float* notes, float* xGradient, int rowStride)
    {
        for (var lane = 0; lane < BlockLayout.Lanes; lane += TSimd.Count)
        {
            var each = TSimd.Multiply(TSimd.Load(yGradient + lane), TSimd.Broadcast(share));
            for (var i = 0; i < Size * Size; i++)
                TSimd.Store(each, xGradient + i / Size * rowStride + i % Size * BlockLayout.Lanes + lane);
        }
    }
}
