namespace Anneal.Analysis;

/// <summary>
/// A schedule whose clock ticks several times in a step, as one that is advanced after every batch while batches are
/// accumulated.
/// </summary>
/// <param name="Inner">Counts ticks.</param>
/// <param name="Ticks">Ticks in a step. At least 2.</param>
internal sealed record Hastened(Schedule Inner, long Ticks) : Schedule
{
    public override long? Length => Inner.Length is { } length ? FirstStepOf(length) : null;

    protected internal override double Evaluate(long step) => Inner.Evaluate(step * Ticks);

    protected internal override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        var last = 0L;
        foreach (var tick in Inner.EnumerateBreakpoints((from - 1) * Ticks + 1, (to - 1) * Ticks + 1))
        {
            var step = FirstStepOf(tick);
            if (step > last)
                yield return step;
            last = step;
        }
    }

    private long FirstStepOf(long tick) => tick / Ticks + (tick % Ticks == 0 ? 0 : 1);
}
