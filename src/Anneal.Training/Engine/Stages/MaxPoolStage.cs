using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Engine.Stages;

/// <summary>
/// The largest number of each window. The note is its position in the window; of equal numbers the first counts.
/// </summary>
internal sealed unsafe class MaxPoolStage<TSimd, TVector>(StageLayouts layouts, int size) : PoolStage(layouts, size)
    where TSimd : struct, ISimd<TVector>
    where TVector : struct
{
    public override int WorkspaceLength(int blocks) => blocks * NotesPerBlock;

    protected override void ForwardWindow(float* x, int rowStride, float* y, float* notes)
    {
        for (var lane = 0; lane < BlockLayout.Lanes; lane += TSimd.Count)
        {
            var (best, position) = (TSimd.Load(x + lane), TSimd.Broadcast(0));
            for (var i = 1; i < Size * Size; i++)
            {
                var value = TSimd.Load(x + i / Size * rowStride + i % Size * BlockLayout.Lanes + lane);
                position = TSimd.SelectGreater(value, best, TSimd.Broadcast(i), position);
                best = TSimd.SelectGreater(value, best, value, best);
            }
            TSimd.Store(best, y + lane);
            TSimd.Store(position, notes + lane);
        }
    }

    protected override void BackwardWindow(float* yGradient, float* notes, float* xGradient, int rowStride)
    {
        for (var lane = 0; lane < BlockLayout.Lanes; lane += TSimd.Count)
        for (var i = 0; i < Size * Size; i++)
        {
            var mine = TSimd.SelectEqual(
                TSimd.Load(notes + lane),
                TSimd.Broadcast(i),
                TSimd.Load(yGradient + lane),
                TSimd.Broadcast(0)
            );
            TSimd.Store(mine, xGradient + i / Size * rowStride + i % Size * BlockLayout.Lanes + lane);
        }
    }
}
