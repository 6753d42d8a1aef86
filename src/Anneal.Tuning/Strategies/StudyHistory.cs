using Anneal.Tuning.Rungs;
using Anneal.Tuning.Spaces;
using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Strategies;

/// <summary>
/// What a study has seen so far: a fold over its events. Strategies read nothing else, so that a study whose events are
/// read back goes on as if it had never been stopped.
/// </summary>
public sealed class StudyHistory
{
    private const int MostAttempts = 3;

    private readonly RungRecord[] rungs;
    private readonly Dictionary<Assignment, int> attempts = [];
    private readonly Dictionary<Assignment, long> completed = [],
        stopped = [];
    private readonly HashSet<Assignment> running = [];
    private readonly Queue<Assignment> again = [];
    private readonly Dictionary<int, IReadOnlyList<Assignment>> orders = [];

    internal StudyHistory(SearchSpace space, RungPlan plan, ValueList<ulong> seeds, Goal goal)
    {
        (Space, Plan, Seeds, Goal) = (space, plan, seeds, goal);
        rungs = [.. plan.Rungs.Select(_ => new RungRecord())];
    }

    /// <summary>What is searched.</summary>
    public SearchSpace Space { get; }

    /// <summary>The rungs.</summary>
    public RungPlan Plan { get; }

    /// <summary>The seeds of the last rung; the rungs below take the first.</summary>
    public ValueList<ulong> Seeds { get; }

    /// <summary>Which values are better.</summary>
    public Goal Goal { get; }

    /// <summary>Assignments that are being trained.</summary>
    public int Running => running.Count;

    /// <summary>Assignments that have a result.</summary>
    public int Ended => rungs.Sum(rung => rung.Ended);

    /// <summary>Updates that were made.</summary>
    public long CostSteps { get; private set; }

    /// <summary>The place of the last rung.</summary>
    public int Top => rungs.Length - 1;

    /// <summary>Assignments of a rung that were started.</summary>
    public int StartedOn(int rung) => rungs[rung].Started.Count;

    /// <summary>The candidate of the assignment that was started last on a rung.</summary>
    /// <exception cref="InvalidOperationException">None was.</exception>
    public int LastStartedOn(int rung) =>
        rungs[rung].Last
        ?? throw new InvalidOperationException("There must be an assignment on the rung, but is none.");

    /// <summary>Results on a rung, with those of trials that diverged or failed.</summary>
    public int EndedOn(int rung) => rungs[rung].Ended;

    /// <summary>Candidates on a rung that have a value and neither diverged nor failed, the best first.</summary>
    public IEnumerable<int> RankedOn(int rung) => rungs[rung].Ranked;

    /// <summary>How many candidates <see cref="RankedOn"/> has.</summary>
    public int RankedCountOn(int rung) => rungs[rung].RankedCount;

    /// <summary>
    /// The best candidate of a rung that has not come to the next one; null where it is not among the best of so many.
    /// </summary>
    public int? PromotableFrom(int rung, int room) => rungs[rung].Promotable(room);

    /// <summary>A candidate's values on a rung, by seed.</summary>
    public IReadOnlyDictionary<ulong, double> ValuesOf(int candidate, int rung) => rungs[rung].ValuesOf(candidate);

    /// <summary>Whether a candidate was started on a rung.</summary>
    public bool WasStarted(int candidate, int rung) => rungs[rung].Started.Contains(new(candidate, rung, Seeds[0]));

    /// <summary>The seeds of a rung.</summary>
    public IEnumerable<ulong> SeedsOn(int rung) => rung == Top ? Seeds : Seeds.Take(1);

    /// <summary>The next assignment that has to be tried once more; null where there is none.</summary>
    internal Assignment? Again => again.TryPeek(out var assignment) ? assignment : null;

    /// <summary>The attempt of the rung below that left the checkpoint which an assignment goes on from; null where it
    /// begins.</summary>
    internal long? AttemptBefore(Assignment assignment) =>
        StepsBefore(assignment) > 0 && completed.TryGetValue(assignment with { Rung = assignment.Rung - 1 }, out var it)
            ? it
            : null;

    /// <summary>The attempt of the same assignment that was stopped and left a checkpoint; null for none.</summary>
    internal long? StoppedAttempt(Assignment assignment) =>
        stopped.TryGetValue(assignment, out var attempt) ? attempt : null;

    /// <summary>The order in which a rung is worked through, found once.</summary>
    internal IReadOnlyList<Assignment> OrderOf(int rung, Func<IEnumerable<int>> candidates)
    {
        if (!orders.TryGetValue(rung, out var order))
            orders[rung] = order = [
                .. from candidate in candidates()
                from seed in SeedsOn(rung)
                select new Assignment(candidate, rung, seed),
            ];
        return order;
    }

    internal void Start(Assignment assignment)
    {
        if (again.TryPeek(out var next) && next == assignment)
            again.Dequeue();
        rungs[assignment.Rung].Start(assignment);
        if (assignment.Rung > 0)
            rungs[assignment.Rung - 1].Promote(assignment.Candidate);
        running.Add(assignment);
    }

    internal void End(Assignment assignment, long attempt, TrialOutcome outcome, double? value, long steps)
    {
        running.Remove(assignment);
        if (outcome == TrialOutcome.Completed)
            completed[assignment] = attempt;
        if (outcome == TrialOutcome.Stopped)
            stopped[assignment] = attempt;
        else if (outcome != TrialOutcome.Lost)
            stopped.Remove(assignment);
        CostSteps += Math.Max(0, steps - StepsBefore(assignment));
        if (outcome == TrialOutcome.Stopped || (outcome == TrialOutcome.Lost && HasAttemptsLeft(assignment)))
            again.Enqueue(assignment);
        else
            rungs[assignment.Rung].Add(assignment, outcome == TrialOutcome.Completed ? value : null, Goal);
    }

    /// <summary>Takes in that what has no value shall be tried again.</summary>
    internal void Retry(Assignment assignment)
    {
        if (!rungs[assignment.Rung].TakeBack(assignment, Goal))
            return;
        attempts.Remove(assignment);
        again.Enqueue(assignment);
    }

    /// <summary>Updates that a trial brings along from the rung below: only the first seed was there.</summary>
    internal long StepsBefore(Assignment assignment) =>
        assignment.Seed == Seeds[0] ? Plan.Rungs[assignment.Rung].StepsBefore : 0;

    /// <summary>Updates that an assignment makes.</summary>
    internal long UpdatesOf(Assignment assignment) => Plan.Rungs[assignment.Rung].Steps - StepsBefore(assignment);

    private bool HasAttemptsLeft(Assignment assignment)
    {
        var made = attempts[assignment] = attempts.GetValueOrDefault(assignment) + 1;
        return made < MostAttempts;
    }
}
