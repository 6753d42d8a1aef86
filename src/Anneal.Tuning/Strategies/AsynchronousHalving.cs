using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Strategies;

/// <summary>
/// Successive halving that never waits (ASHA, Li et al. 2020): a candidate is promoted as soon as it is among the best
/// of those that were on its rung, and is paused until then.
/// </summary>
/// <remarks>
/// A candidate that is promoted early may turn out not to be among the best in the end. When no candidate is left to
/// begin with, those are promoted that the plan has room for.
/// </remarks>
public sealed record AsynchronousHalving : Strategy
{
    // Who is promoted early takes no place from who is better.
    internal override bool HoldsCounts => false;

    /// <inheritdoc/>
    public override Proposal Ask(StudyHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Top == 0)
            return Next(history, 0, () => Enumerable.Range(0, history.Space.Count));
        for (var rung = history.Top; rung > 0; rung--)
        {
            if (history.UnstartedOn(rung) is { } seed)
                return Proposal.Train(seed);
            if (Promotable(history, rung) is { } candidate)
                return Proposal.Train(new(candidate, rung, history.Seeds[0]));
        }
        if (history.StartedOn(0) < history.Space.Count)
            return Proposal.Train(new(history.StartedOn(0), 0, history.Seeds[0]));
        return history.Running > 0 ? Proposal.Wait : Proposal.Done;
    }

    private static int? Promotable(StudyHistory history, int rung)
    {
        var below = rung - 1;
        var room = history.IsComplete(below)
            ? history.Plan.Rungs[rung].Count
            : history.EndedOn(below) / history.Plan.Settings.Reduction;
        return history.PromotableFrom(below, room);
    }
}
