using System.Numerics;

namespace Anneal.Training.Engine.Execution;

/// <summary>
/// The gradients of those parameters that each slice has its own of, and their sum in the order of the slices.
/// </summary>
/// <remarks>
/// The first slice writes where the sum goes: one place less to read and write, and a single slice needs no sum.
/// </remarks>
internal sealed unsafe class PartialSums
{
    private const int RangeLength = 4096;

    private readonly ParameterVector total;
    private readonly (int Start, int End)[] ranges;
    private readonly List<AlignedBuffer> later = [];
    private readonly SharedWork work;
    private int count;

    /// <param name="total">Where the sum goes.</param>
    /// <param name="parameters">The parameters that are summed here; the others' gradients are left alone.</param>
    /// <param name="workers">How many workers there are.</param>
    public PartialSums(ParameterVector total, IEnumerable<NetworkParameter> parameters, int workers)
    {
        (this.total, work) = (total, new(workers));
        ranges =
        [
            .. from parameter in parameters
            let end = ParameterVector.AlignedEnd(parameter.Offset + parameter.Length)
            from range in Enumerable.Range(0, (end - parameter.Offset + RangeLength - 1) / RangeLength)
            let start = parameter.Offset + range * RangeLength
            select (start, Math.Min(start + RangeLength, end)),
        ];
        Length = ranges.Sum(static range => range.End - range.Start);
    }

    /// <summary>How many numbers a slice has.</summary>
    public int Length { get; }

    /// <summary>Begins a batch: makes room for so many slices.</summary>
    public void Begin(int slices)
    {
        count = slices;
        work.Begin(slices == 1 ? 0 : ranges.Length);
        while (Length > 0 && later.Count < slices - 1)
            later.Add(new(total.All.Length));
    }

    /// <summary>The numbers of one slice.</summary>
    public float* Pointer(int slice) => slice == 0 || Length == 0 ? total.Pointer : later[slice - 1].Pointer;

    /// <summary>
    /// Adds up ranges until none is left; once for each batch, for every worker at once. The sum takes the first
    /// slice's place.
    /// </summary>
    /// <param name="worker">Who does it.</param>
    public void Add(int worker)
    {
        while (work.TryTake(worker, out var index))
            for (var i = ranges[index].Start; i < ranges[index].End; i += Vector<float>.Count)
            {
                var sum = Vector.Load(total.Pointer + i);
                for (var slice = 0; slice < count - 1; slice++)
                    sum += Vector.Load(later[slice].Pointer + i);
                sum.Store(total.Pointer + i);
            }
    }
}
