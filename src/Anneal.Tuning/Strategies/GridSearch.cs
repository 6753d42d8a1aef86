using Anneal.Tuning.Rungs;
using Anneal.Tuning.Spaces;

namespace Anneal.Tuning.Strategies;

/// <summary>Trains every candidate for the whole run, with every seed.</summary>
public sealed record GridSearch : Strategy
{
    /// <inheritdoc/>
    public override Proposal Ask(StudyHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return Next(history, 0, () => Enumerable.Range(0, history.Space.Count));
    }

    /// <inheritdoc/>
    public override RungPlan PlanFor(SearchSpace space, RungSettings settings)
    {
        ArgumentNullException.ThrowIfNull(space);
        return WholeRuns(space, settings, space.Count);
    }
}
