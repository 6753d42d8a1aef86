namespace Anneal.Tuning.Strategies;

/// <summary>
/// Trains all candidates for the shortest rung, the best of them for the next, and so on (Jamieson and Talwalkar 2016).
/// A rung begins when the one below is done; the last one has every seed.
/// </summary>
public sealed record SuccessiveHalving : Strategy
{
    /// <inheritdoc/>
    public override Proposal Ask(StudyHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        for (var rung = 0; ; rung++)
        {
            var proposal = Next(history, rung, () => Members(history, rung));
            if (!proposal.IsDone || rung == history.Top)
                return proposal;
        }
    }

    private static IEnumerable<int> Members(StudyHistory history, int rung) =>
        rung == 0
            ? Enumerable.Range(0, history.Space.Count)
            : history.RankedOn(rung - 1).Take(history.Plan.Rungs[rung].Count);
}
