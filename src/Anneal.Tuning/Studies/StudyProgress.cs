using Anneal.Tuning.Rungs;
using Anneal.Tuning.Strategies;

namespace Anneal.Tuning.Studies;

/// <summary>How far a study is.</summary>
/// <param name="Trials">Trainings that have a result.</param>
/// <param name="Running">Trainings that go on.</param>
/// <param name="CostSteps">Updates that were made.</param>
/// <param name="SavedSteps">Updates that had not to be made, since trainings shared them.</param>
public readonly record struct StudyProgress(int Trials, int Running, long CostSteps, long SavedSteps)
{
    /// <summary>
    /// Updates of the whole study: those of its plan, and more where more candidates came to a rung than planned.
    /// </summary>
    public long PlannedSteps { get; init; }

    /// <summary>Candidates that came to a next rung, once for each.</summary>
    public int Promoted { get; init; }

    /// <summary>Candidates that have a value on a rung, and will not come to the next one.</summary>
    public int Pruned { get; init; }

    /// <summary>Candidates that diverged or failed.</summary>
    public int WithoutValue { get; init; }

    /// <summary>The best of the highest rung that has one; null where nothing has a value.</summary>
    public StudyLeader? Leader { get; init; }

    /// <summary>What a history shows.</summary>
    internal static StudyProgress Of(StudyHistory history)
    {
        var leading = Enumerable.Range(0, history.Top + 1).LastOrDefault(rung => history.RankedCountOn(rung) > 0, -1);
        var below = Enumerable.Range(0, history.Top).ToArray();
        return new(history.Ended, history.Running, history.CostSteps, history.SavedSteps)
        {
            PlannedSteps = history.Plan.Rungs.Index().Sum(rung => Planned(rung.Item, history.StartedOn(rung.Index))),
            Promoted = below.Sum(history.PromotedFrom),
            Pruned = below.Sum(history.PrunedOn),
            WithoutValue = below.Append(history.Top).Sum(history.BrokenOn),
            Leader = leading < 0 ? null : Leader(history.RankedOn(leading).First()),
        };

        static long Planned(Rung rung, int started) => (rung with { Count = Math.Max(rung.Count, started) }).TotalSteps;

        StudyLeader Leader(int candidate) =>
            new(history.Space[candidate], leading, history.ValuesOf(candidate, leading).Values.Average());
    }
}
