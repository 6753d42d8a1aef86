using Anneal.Tuning.Rungs;
using Anneal.Tuning.Spaces;

namespace Anneal.Tuning.Strategies;

/// <summary>
/// Says what to train next: a pure function of what was seen. Told the same events, it proposes the same trials.
/// </summary>
public abstract record Strategy
{
    /// <summary>What to train next.</summary>
    /// <param name="history">What was seen.</param>
    public abstract Proposal Ask(StudyHistory history);

    /// <summary>Whether no more candidates come to a rung than the plan says.</summary>
    internal virtual bool HoldsCounts => true;

    /// <summary>The rungs that it needs.</summary>
    /// <param name="space">What is searched.</param>
    /// <param name="settings">How long the run is, and how rungs lie.</param>
    /// <exception cref="ArgumentException">The settings do not fit the space.</exception>
    public virtual RungPlan PlanFor(SearchSpace space, RungSettings settings) => RungPlan.Create(space, settings);

    /// <summary>Works through an order that is known, and ends.</summary>
    private protected static Proposal Next(StudyHistory history, int rung, Func<IEnumerable<int>> candidates)
    {
        var order = history.OrderOf(rung, candidates);
        if (order.Next is { } next)
            return Proposal.Train(next);
        return order.IsDone ? Proposal.Done : Proposal.Wait;
    }

    /// <summary>One rung: the whole run.</summary>
    private protected static RungPlan WholeRuns(SearchSpace space, RungSettings settings, int count) =>
        RungPlan.Create(space, settings with { Below = [], Rule = RungRule.Stretch }, count);
}
