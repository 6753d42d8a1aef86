using Anneal.Tuning.Rungs;
using Anneal.Tuning.Strategies;
using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Studies;

/// <summary>
/// Trains once what several trainings of a study have in common: one leaves its checkpoint where the others part from
/// it, and they go on from there.
/// </summary>
/// <remarks>
/// A checkpoint that is lost is not missed: who would have gone on from it trains that part itself. Not thread-safe.
/// </remarks>
/// <param name="root">The study's folder.</param>
/// <param name="strategy">Says which trainings come.</param>
/// <param name="table">How far trainings are the same.</param>
internal sealed class StudyTrunks(string root, Strategy strategy, TrunkTable table)
{
    /// <summary>What was seen.</summary>
    public required StudyHistory History { get; set; }

    /// <summary>Where a training begins.</summary>
    /// <returns>Null while one is running that is about to leave the checkpoint.</returns>
    public StudyChoice? Begin(Assignment assignment)
    {
        foreach (var (steps, others) in Places(assignment))
        {
            if (Find(others, steps) is not null)
                return new(assignment, steps);
            // It began earlier, so that nobody would be further without it.
            if (others.Any(other => History.BeginOf(other) < steps))
                return null;
        }
        return new(assignment);
    }

    /// <summary>The folder that a training goes on from after so many updates; null where it is gone.</summary>
    public string? Source(Assignment assignment, long steps) =>
        Find(Alike(assignment).Where(other => Length(assignment, other) >= steps), steps);

    /// <summary>Updates after which a training leaves its checkpoint, growing.</summary>
    /// <param name="assignment">What is trained.</param>
    /// <param name="from">Updates that it does not make itself.</param>
    public IReadOnlyList<long> Forks(Assignment assignment, long from) =>
        [
            .. Alike(assignment)
                .Where(other =>
                    other != assignment && History.BeginOf(other) is null && History.CanBeTrained(other, strategy)
                )
                .Select(other => Length(other, assignment))
                .Where(steps => steps > from)
                .Distinct()
                .Order(),
        ];

    /// <summary>Copies a training's folder, so that others can go on from it.</summary>
    public void Leave(string folder, Assignment assignment, long steps) =>
        TrunkFolder.Leave(folder, TrunkFolder.PathOf(root, assignment, steps));

    /// <summary>The folders of the checkpoints that no training can use any more.</summary>
    public IReadOnlyList<string> Unused() =>
        [
            .. from trunk in TrunkFolder.All(root)
            where !Alike(trunk.Assignment).Any(other => Uses(other, trunk.Assignment, trunk.Steps))
            select trunk.Path,
        ];

    /// <summary>Removes all.</summary>
    public void RemoveAll() => TrunkFolder.RemoveAll(root);

    /// <summary>After how many updates a training can go on from which others, the most first.</summary>
    private IEnumerable<(long Steps, Assignment[] Others)> Places(Assignment assignment)
    {
        var shared = Alike(assignment).Select(other => (Other: other, Steps: Length(assignment, other))).ToArray();
        return shared
            .Select(each => each.Steps)
            .Where(steps => steps > 0)
            .Distinct()
            .OrderDescending()
            .Select(steps => (steps, shared.Where(each => each.Steps >= steps).Select(each => each.Other).ToArray()));
    }

    private bool Uses(Assignment one, Assignment other, long steps) =>
        Length(one, other) >= steps && History.CanBeTrained(one, strategy);

    private string? Find(IEnumerable<Assignment> others, long steps) =>
        others.Select(other => TrunkFolder.PathOf(root, other, steps)).FirstOrDefault(Directory.Exists);

    /// <summary>Trainings with the same rate, values and seed, itself among them.</summary>
    private IEnumerable<Assignment> Alike(Assignment assignment) =>
        from candidate in History.Space.WithAnySchedule(assignment.Candidate)
        from rung in Enumerable.Range(0, History.Top + 1)
        where History.SeedsOn(rung).Contains(assignment.Seed)
        select new Assignment(candidate, rung, assignment.Seed);

    private long Length(Assignment one, Assignment other) =>
        table.Length(one.Candidate, one.Rung, other.Candidate, other.Rung);
}
