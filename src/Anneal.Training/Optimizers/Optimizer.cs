using Anneal.Training.Engine;

namespace Anneal.Training.Optimizers;

/// <summary>Changes a network's weights by their gradients, group by group.</summary>
/// <remarks>
/// The arithmetic is float32, as the weights; factors such as the rate and bias corrections are computed in double and
/// rounded once.
/// Parameters that are in no group stay as they are. Not thread-safe.
/// </remarks>
public abstract unsafe class Optimizer
{
    // Ranges of this many numbers are handed to the workers; small enough to spread LeNet over several threads.
    private const int RangeLength = 4096;

    private readonly ParameterVector weights;
    private readonly List<OptimizerSlot> slots = [];
    private readonly Range[] ranges;
    private readonly Action<int> updateRanges;
    private ParameterVector gradients;
    private SharedWork work = new(workers: 1);

    private protected Optimizer(ParameterVector weights, IReadOnlyList<OptimizerGroup> groups)
    {
        RequirePartition(weights, groups);
        (this.weights, Groups, gradients) = (weights, [.. groups], weights);
        ranges = [.. Groups.SelectMany(RangesOf)];
        updateRanges = UpdateRanges;
    }

    /// <summary>The groups, in the order given.</summary>
    public IReadOnlyList<OptimizerGroup> Groups { get; }

    /// <summary>What is remembered between updates; with <see cref="UpdateCount"/> this is the whole state.</summary>
    public IReadOnlyList<OptimizerSlot> Slots => slots;

    /// <summary>Updates applied so far. Set it only to resume a saved run. At least 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public long UpdateCount
    {
        get;
        set =>
            field =
                value >= 0
                    ? value
                    : throw new ArgumentOutOfRangeException(
                        nameof(value),
                        $"'{nameof(UpdateCount)}' must be at least 0, but was {value}."
                    );
    }

    /// <summary>Applies one update.</summary>
    /// <param name="gradients">The gradient of every weight.</param>
    /// <param name="workers">The threads to use; the result is the same for any number.</param>
    /// <exception cref="ArgumentException"><paramref name="gradients"/> was made for another network.</exception>
    public void Update(ParameterVector gradients, WorkerPool workers)
    {
        weights.RequireSameParameters(gradients, nameof(gradients));
        this.gradients = gradients;
        UpdateCount++;
        if (work.Workers != workers.ThreadCount)
            work = new(workers.ThreadCount);
        work.Begin(ranges.Length);
        workers.Run(updateRanges);
    }

    private protected ParameterVector AddSlot(string name)
    {
        var slot = new OptimizerSlot(name, weights.NewZeros());
        slots.Add(slot);
        return slot.Values;
    }

    /// <summary>
    /// Updates the numbers from <paramref name="start"/> to before <paramref name="end"/>; both are multiples of the
    /// vector's length.
    /// </summary>
    private protected abstract void Update(OptimizerGroup group, float* weights, float* gradients, int start, int end);

    private void UpdateRanges(int worker)
    {
        while (work.TryTake(worker, out var i))
            Update(ranges[i].Group, weights.Pointer, gradients.Pointer, ranges[i].Start, ranges[i].End);
    }

    private static IEnumerable<Range> RangesOf(OptimizerGroup group)
    {
        foreach (var parameter in group.Parameters)
        {
            // The zeros after a parameter come along: every formula leaves them 0, and the loops need no remainder.
            var end = ParameterVector.AlignedEnd(parameter.Offset + parameter.Length);
            for (var start = parameter.Offset; start < end; start += RangeLength)
                yield return new(group, start, Math.Min(start + RangeLength, end));
        }
    }

    private static void RequirePartition(ParameterVector weights, IReadOnlyList<OptimizerGroup> groups)
    {
        var seen = new HashSet<NetworkParameter>();
        foreach (var parameter in groups.SelectMany(static group => group.Parameters))
        {
            if (!weights.Owns(parameter))
                throw new ArgumentException(
                    $"The parameter '{parameter}' belongs to another network; group the parameters of the network "
                        + "that is trained.",
                    nameof(groups)
                );
            if (!seen.Add(parameter))
                throw new ArgumentException(
                    $"The parameter '{parameter}' is in two groups; put it in one.",
                    nameof(groups)
                );
        }
    }

    private readonly record struct Range(OptimizerGroup Group, int Start, int End);
}
