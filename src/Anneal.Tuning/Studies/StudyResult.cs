using Anneal.Tuning.Strategies;
using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Studies;

/// <summary>What a study found.</summary>
public sealed record StudyResult
{
    /// <summary>The best candidate of the last rung; null where none came to its end with a value.</summary>
    public RankedCandidate? Best => Ranking.Count > 0 ? Ranking[0] : null;

    /// <summary>The candidates of the last rung that neither diverged nor failed, the best first.</summary>
    public required ValueList<RankedCandidate> Ranking { get; init; }

    /// <summary>Candidates that the seeds do not tell from the best; none with one seed, which says nothing of
    /// noise.</summary>
    public required ValueList<Rival> WithinNoise { get; init; }

    /// <summary>At which end of the rates the best one lies.</summary>
    public required GridEdge Edge { get; init; }

    /// <summary>Trainings that have a result.</summary>
    public required int Trials { get; init; }

    /// <summary>Updates that were made.</summary>
    public required long CostSteps { get; init; }

    /// <summary>Updates that had not to be made, since trainings shared them; they are not in
    /// <see cref="CostSteps"/>.</summary>
    public required long SavedSteps { get; init; }

    /// <summary>Updates that the full grid would have made, with its seeds.</summary>
    public required long GridSteps { get; init; }

    /// <summary>Rates that a range test took from the search before.</summary>
    public required ValueList<double> DroppedRates { get; init; }

    /// <summary>What the events of a study show.</summary>
    /// <param name="settings">What is searched, and how.</param>
    /// <param name="events">The events, in their order.</param>
    /// <exception cref="ArgumentException">The settings do not fit together.</exception>
    public static StudyResult Of(StudySettings settings, IEnumerable<StudyEvent> events)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(events);
        var history = new StudyHistory(settings.Space, settings.Plan, settings.Seeds, settings.Goal, settings.Cut);
        foreach (var happened in events)
            happened.FoldInto(history);
        return Of(history);
    }

    /// <summary>What a history shows.</summary>
    internal static StudyResult Of(StudyHistory history)
    {
        var top = history.Top;
        var dropped = history.Cut?.Dropped ?? [];
        ValueList<double> rates = [.. history.Space.Rates, .. dropped];
        RankedCandidate[] ranking =
        [
            .. from candidate in history.RankedOn(top)
            let values = history.ValuesOf(candidate, top)
            where values.Count == history.Seeds.Count
            select new RankedCandidate(history.Space[candidate], [.. history.Seeds.Select(seed => values[seed])]),
        ];
        return new()
        {
            Ranking = [.. ranking],
            WithinNoise = [.. ranking.Skip(1).Select(other => Rival.Of(ranking[0], other)).OfType<Rival>()],
            Edge = ranking.Length == 0 ? GridEdge.None : EdgeOf(ranking[0].Candidate.Rate, rates),
            Trials = history.Ended,
            CostSteps = history.CostSteps,
            SavedSteps = history.SavedSteps,
            GridSteps = history.Plan.GridSteps / history.Space.Rates.Count * rates.Count,
            DroppedRates = dropped,
        };
    }

    private static GridEdge EdgeOf(double rate, ValueList<double> rates)
    {
        if (rates.Count < 2)
            return GridEdge.None;
        if (rate == rates.Min())
            return GridEdge.Low;
        return rate == rates.Max() ? GridEdge.High : GridEdge.None;
    }
}
