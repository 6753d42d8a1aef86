using Anneal.Studies;
using Anneal.Tuning.Strategies;
using Anneal.Tuning.Trials;

namespace Anneal.Cli.Studies.Reports;

/// <summary>Who came to which rung of a study, who did not, and why.</summary>
internal sealed class StudyLadder
{
    private readonly Dictionary<(int Candidate, int Rung), RungTrial> trials = [];
    private readonly Dictionary<(int Candidate, int Rung), int> places = [];
    private readonly RungTrial[][] ranked;
    private readonly int[] promoted;
    private readonly bool isOver,
        neverWaits;
    private readonly Goal goal;

    /// <param name="found">What is searched, and what was found.</param>
    /// <param name="attempts">The study's attempts.</param>
    /// <param name="isOver">Whether nothing more will be trained.</param>
    public StudyLadder(FoundResult found, IEnumerable<AttemptRecord> attempts, bool isOver)
    {
        var settings = found.Swept.Settings;
        (this.isOver, neverWaits, goal) = (isOver, settings.Strategy is AsynchronousHalving, settings.Goal);
        foreach (var same in attempts.GroupBy(each => (each.Assignment.Candidate, each.Assignment.Rung)))
        {
            var before = found.Rungs.Rungs[same.Key.Rung].StepsBefore;
            trials[same.Key] = new(settings.Space[same.Key.Candidate], same.Key.Rung, [.. same], seed =>
                seed == settings.Seeds[0] ? before : 0
            );
        }
        ranked = [.. Enumerable.Range(0, found.Rungs.Rungs.Count).Select(RankedOn)];
        foreach (var (trial, index) in ranked.SelectMany(rung => rung.Select((trial, index) => (trial, index))))
            places[KeyOf(trial)] = index + 1;
        promoted = [.. ranked.Select(rung => rung.Count(trial => Next(trial) is not null))];
        Begun = trials.Count > 0 ? trials.Values.Min(trial => trial.Started) : null;
    }

    /// <summary>When the first trial began; null where none did.</summary>
    public DateTimeOffset? Begun { get; }

    /// <summary>How many rungs there are.</summary>
    public int Rungs => ranked.Length;

    /// <summary>All trials: those of the last rung first, on each rung the best first, those without a value
    /// last.</summary>
    public IEnumerable<RungTrial> All =>
        trials
            .Values.OrderByDescending(trial => trial.Rung)
            .ThenBy(trial => places.GetValueOrDefault(KeyOf(trial), int.MaxValue))
            .ThenBy(trial => trial.Candidate.Number);

    /// <summary>The trials of a rung that have a value, the best first.</summary>
    public IReadOnlyList<RungTrial> Ranked(int rung) => ranked[rung];

    /// <summary>The trials of a rung, with those that have no value.</summary>
    public IEnumerable<RungTrial> On(int rung) => All.Where(trial => trial.Rung == rung);

    /// <summary>A candidate on a rung; null where it was not there.</summary>
    public RungTrial? Of(int candidate, int rung) => trials.GetValueOrDefault((candidate, rung));

    /// <summary>What became of a trial, and why.</summary>
    public string FateOf(RungTrial trial)
    {
        var fate = trial.Trouble ?? FateOfRanked(trial);
        return trial.Lost > 0 && trial.State != AttemptStates.Lost
            ? $"{fate}; lost {CountText.Of(trial.Lost, "time")}"
            : fate;
    }

    /// <summary>Promotions, and those of candidates that in the end were not among the ones to go on.</summary>
    /// <param name="room">How many go on from each rung, in the end.</param>
    public (int All, int Wrong) Promotions(IReadOnlyList<int> room)
    {
        var wrong = ranked
            .SelectMany(rung => rung)
            .Count(trial => Next(trial) is not null && places[KeyOf(trial)] > room[trial.Rung]);
        return (promoted.Sum(), wrong);
    }

    private string FateOfRanked(RungTrial trial)
    {
        var place = $"place {places[KeyOf(trial)].Grouped()} of {ranked[trial.Rung].Length.Grouped()}";
        if (trial.Rung == ranked.Length - 1)
            return place;
        if (Next(trial) is { } next)
            return neverWaits
                ? $"promoted at {PlaceAt(trial, next.Started)}; {place} in the end"
                : $"promoted: {place}";
        if (isOver || (!neverWaits && promoted[trial.Rung] > 0))
            return $"pruned: {place}, {promoted[trial.Rung].Grouped()} promoted";
        return $"paused: {place} so far";
    }

    // When it was promoted, not all had ended that ended later.
    private string PlaceAt(RungTrial trial, DateTimeOffset moment)
    {
        var (place, known) = (1, 0);
        foreach (var (index, other) in ranked[trial.Rung].Index())
            if (other.Ended <= moment)
            {
                known++;
                if (index + 1 < places[KeyOf(trial)])
                    place++;
            }
        return $"place {place.Grouped()} of {known.Grouped()}";
    }

    private RungTrial? Next(RungTrial trial) => Of(trial.Candidate.Number, trial.Rung + 1);

    private RungTrial[] RankedOn(int rung)
    {
        var valued = trials.Values.Where(trial => trial.Rung == rung && trial.Mean is not null);
        return
        [
            .. valued
                .OrderBy(trial => goal == Goal.Min ? trial.Mean : -trial.Mean)
                .ThenBy(trial => trial.Candidate.Number),
        ];
    }

    private static (int, int) KeyOf(RungTrial trial) => (trial.Candidate.Number, trial.Rung);
}
