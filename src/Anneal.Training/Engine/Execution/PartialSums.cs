using System.Numerics;

namespace Anneal.Training.Engine.Execution;

/// <summary>The gradients of each slice, and their sum in the order of the slices.</summary>
internal sealed unsafe class PartialSums
{
    private const int RangeLength = 4096;

    private readonly ParameterVector total;
    private readonly Action<int> sumRanges;
    private readonly List<AlignedBuffer> sums = [];
    private int count, nextRange;

    /// <param name="total">Where the sum goes.</param>
    public PartialSums(ParameterVector total)
    {
        this.total = total;
        sumRanges = _ => SumRanges();
    }

    /// <summary>Makes room for so many slices.</summary>
    public void Reserve(int slices)
    {
        while (sums.Count < slices) sums.Add(new(total.All.Length));
    }

    /// <summary>The numbers of one slice.</summary>
    public float* Pointer(int slice) => sums[slice].Pointer;

    /// <summary>Adds up the first <paramref name="slices"/>.</summary>
    public void Reduce(int slices, WorkerPool workers)
    {
        (count, nextRange) = (slices, 0);
        workers.Run(sumRanges);
    }

    private void SumRanges()
    {
        var length = total.All.Length;
        for (int start; (start = Interlocked.Add(ref nextRange, RangeLength) - RangeLength) < length;)
        {
            var end = Math.Min(start + RangeLength, length);
            for (var i = start; i < end; i += Vector<float>.Count)
            {
                var sum = Vector.Load(sums[0].Pointer + i);
                for (var slice = 1; slice < count; slice++) sum += Vector.Load(sums[slice].Pointer + i);
                sum.Store(total.Pointer + i);
            }
        }
    }
}
