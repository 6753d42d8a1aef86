using System.Numerics;

namespace Anneal.Training.Engine.Execution;

/// <summary>The gradients of each slice, and their sum in the order of the slices.</summary>
/// <remarks>
/// The first slice writes where the sum goes: one place less to read and write, and a single slice needs no sum.
/// </remarks>
internal sealed unsafe class PartialSums
{
    private const int RangeLength = 4096;

    private readonly ParameterVector total;
    private readonly Action<int> sumRanges;
    private readonly List<AlignedBuffer> later = [];
    private int count,
        nextRange;

    /// <param name="total">Where the sum goes.</param>
    public PartialSums(ParameterVector total)
    {
        this.total = total;
        sumRanges = _ => SumRanges();
    }

    /// <summary>Makes room for so many slices.</summary>
    public void Reserve(int slices)
    {
        while (later.Count < slices - 1)
            later.Add(new(total.All.Length));
    }

    /// <summary>The numbers of one slice.</summary>
    public float* Pointer(int slice) => slice == 0 ? total.Pointer : later[slice - 1].Pointer;

    /// <summary>
    /// Adds up the first <paramref name="slices"/>. Once for each batch: the sum takes the first slice's place.
    /// </summary>
    public void Reduce(int slices, WorkerPool workers)
    {
        if (slices == 1)
            return;
        (count, nextRange) = (slices, 0);
        workers.Run(sumRanges);
    }

    private void SumRanges()
    {
        var length = total.All.Length;
        for (int start; (start = Interlocked.Add(ref nextRange, RangeLength) - RangeLength) < length; )
        {
            var end = Math.Min(start + RangeLength, length);
            for (var i = start; i < end; i += Vector<float>.Count)
            {
                var sum = Vector.Load(total.Pointer + i);
                for (var slice = 0; slice < count - 1; slice++)
                    sum += Vector.Load(later[slice].Pointer + i);
                sum.Store(total.Pointer + i);
            }
        }
    }
}
