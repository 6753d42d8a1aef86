using Anneal.Tuning.Ranges;
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
    private readonly Dictionary<Assignment, long> begins = [];
    private readonly Queue<Assignment> again = [];
    private readonly Dictionary<int, RungOrder> orders = [];

    internal StudyHistory(SearchSpace space, RungPlan plan, ValueList<ulong> seeds, Goal goal, RateCut? cut)
    {
        (Space, Plan, Seeds, Goal, Cut) = (space, plan, seeds, goal, cut);
        CostSteps = cut?.CostSteps ?? 0;
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

    /// <summary>What a range test took from the rates before.</summary>
    internal RateCut? Cut { get; }

    /// <summary>Assignments that are being trained.</summary>
    public int Running => running.Count;

    /// <summary>Assignments that have a result.</summary>
    public int Ended => rungs.Sum(rung => rung.Ended);

    /// <summary>Updates that were made.</summary>
    public long CostSteps { get; private set; }

    /// <summary>Updates that those with a result did not have to make, since another training had made them.</summary>
    public long SavedSteps { get; private set; }

    /// <summary>The place of the last rung.</summary>
    public int Top => rungs.Length - 1;

    /// <summary>Candidates of a rung that were started.</summary>
    public int StartedOn(int rung) => rungs[rung].Begun;

    /// <summary>
    /// A candidate that was started on a rung, and is to be with a further seed; null where there is none.
    /// </summary>
    public Assignment? UnstartedOn(int rung) => rungs[rung].Unstarted(rung, rung == Top ? Seeds : FirstSeed);

    /// <summary>Candidates that have a result on a rung with one seed or more.</summary>
    public int EndedOn(int rung) => rungs[rung].EndedCandidates;

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
    public IEnumerable<ulong> SeedsOn(int rung) => rung == Top ? Seeds : FirstSeed;

    private ValueList<ulong> FirstSeed => field ??= [Seeds[0]];

    /// <summary>Whether nothing more can come to a rung, and all that came there has a result.</summary>
    public bool IsComplete(int rung)
    {
        if (rung == 0)
            return EndedOn(0) == Plan.Rungs[0].Count;
        var expected = Math.Min(Plan.Rungs[rung].Count, RankedCountOn(rung - 1));
        return IsComplete(rung - 1) && EndedOn(rung) >= expected;
    }

    /// <summary>Candidates of a rung that came to the next one.</summary>
    internal int PromotedFrom(int rung) => rungs[rung].PromotedCount;

    /// <summary>Candidates of a rung that have a value, and will not come to the next one.</summary>
    internal int PrunedOn(int rung)
    {
        if (!IsComplete(rung))
            return 0;
        var room = Math.Max(PromotedFrom(rung), Plan.Rungs[rung + 1].Count);
        return Math.Max(0, RankedCountOn(rung) - room);
    }

    /// <summary>Candidates of a rung that diverged or failed there.</summary>
    internal int BrokenOn(int rung) => rungs[rung].BrokenCount;

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
    internal RungOrder OrderOf(int rung, Func<IEnumerable<int>> candidates)
    {
        if (!orders.TryGetValue(rung, out var order))
            orders[rung] = order = new(
                [
                    .. from candidate in candidates()
                    from seed in SeedsOn(rung)
                    select new Assignment(candidate, rung, seed),
                ],
                rungs[rung]
            );
        return order;
    }

    /// <summary>Updates that a running assignment had not to make itself; null where none runs.</summary>
    internal long? BeginOf(Assignment running) => begins.TryGetValue(running, out var begin) ? begin : null;

    /// <summary>
    /// Whether an assignment may still be trained: it has no result, and either was begun, or its rung has room and the
    /// rung below did not end it.
    /// </summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="strategy">Says which come.</param>
    internal bool CanBeTrained(Assignment assignment, Strategy strategy)
    {
        var (candidate, rung, _) = assignment;
        if (rungs[rung].HasResult(assignment))
            return false;
        if (rungs[rung].Started.Contains(assignment))
            return true;
        if (strategy.HoldsCounts && !WasStarted(candidate, rung) && StartedOn(rung) >= Plan.Rungs[rung].Count)
            return false;
        var below = new Assignment(candidate, rung - 1, Seeds[0]);
        return rung == 0 || rungs[rung - 1].HasValue(below) || CanBeTrained(below, strategy);
    }

    internal void Start(Assignment assignment, long? from)
    {
        if (again.TryPeek(out var next) && next == assignment)
            again.Dequeue();
        rungs[assignment.Rung].Start(assignment);
        if (assignment.Rung > 0)
            rungs[assignment.Rung - 1].Promote(assignment.Candidate);
        running.Add(assignment);
        begins[assignment] = from ?? StepsBefore(assignment);
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
        begins.Remove(assignment, out var begin);
        CostSteps += Math.Max(0, steps - begin);
        if (outcome == TrialOutcome.Stopped || (outcome == TrialOutcome.Lost && HasAttemptsLeft(assignment)))
            again.Enqueue(assignment);
        else
        {
            SavedSteps += begin - StepsBefore(assignment);
            rungs[assignment.Rung].Add(assignment, outcome == TrialOutcome.Completed ? value : null, Goal);
        }
    }

    /// <summary>Takes in that what has no value shall be tried again.</summary>
    internal void Retry(Assignment assignment)
    {
        if (!rungs[assignment.Rung].TakeBack(assignment, Goal))
            return;
        if (orders.TryGetValue(assignment.Rung, out var order))
            order.LookAgain();
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
