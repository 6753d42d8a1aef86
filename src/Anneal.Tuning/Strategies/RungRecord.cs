using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Strategies;

/// <summary>What is known of one rung.</summary>
internal sealed class RungRecord
{
    // A list, for the place of a candidate is asked for at every claim.
    private readonly List<(double Score, int Candidate)> ranked = [];
    private readonly SortedSet<(double Score, int Candidate)> unpromoted = [];
    private readonly Dictionary<int, double> scores = [];
    private readonly HashSet<int> promoted = [];
    private readonly Dictionary<int, Dictionary<ulong, double>> values = [];
    private readonly Dictionary<int, HashSet<ulong>> broken = [];
    private readonly List<int> begun = [];
    private readonly HashSet<int> isBegun = [];
    private int whole;

    /// <summary>Assignments that were started, each once however often it was tried.</summary>
    public HashSet<Assignment> Started { get; } = [];

    /// <summary>Candidates that were started.</summary>
    public int Begun => begun.Count;

    /// <summary>Those that have a result.</summary>
    public int Ended { get; private set; }

    /// <summary>Candidates that have a result with a seed.</summary>
    public int EndedCandidates { get; private set; }

    /// <summary>Candidates that have no value with a seed.</summary>
    public int BrokenCount { get; private set; }

    /// <summary>Candidates that came to the next rung.</summary>
    public int PromotedCount => promoted.Count;

    /// <summary>Candidates with a finite value that neither diverged nor failed with a seed, the best first.</summary>
    public IEnumerable<int> Ranked => ranked.Select(place => place.Candidate);

    /// <summary>How many they are.</summary>
    public int RankedCount => ranked.Count;

    /// <summary>Finite values of a candidate, by seed.</summary>
    public IReadOnlyDictionary<ulong, double> ValuesOf(int candidate) => values.GetValueOrDefault(candidate) ?? [];

    /// <summary>Whether an assignment has a result, and be it that it has no value.</summary>
    public bool HasResult(Assignment assignment) =>
        HasValue(assignment) || broken.GetValueOrDefault(assignment.Candidate)?.Contains(assignment.Seed) == true;

    /// <summary>Whether an assignment has a finite value.</summary>
    public bool HasValue(Assignment assignment) => ValuesOf(assignment.Candidate).ContainsKey(assignment.Seed);

    /// <summary>The best candidate that has not come to the next rung, if it is among the best of so many.</summary>
    public int? Promotable(int room)
    {
        if (unpromoted.Count == 0)
            return null;
        var best = unpromoted.Min;
        return ranked.BinarySearch(best) < room ? best.Candidate : null;
    }

    /// <summary>Takes in that a candidate came to the next rung.</summary>
    public void Promote(int candidate)
    {
        if (promoted.Add(candidate) && scores.TryGetValue(candidate, out var score))
            unpromoted.Remove((score, candidate));
    }

    /// <summary>Takes in that an assignment was begun, or begun again.</summary>
    public void Start(Assignment assignment)
    {
        Started.Add(assignment);
        if (isBegun.Add(assignment.Candidate))
            begun.Add(assignment.Candidate);
    }

    /// <summary>A candidate that was started, and is to be with a further seed; null where there is none.</summary>
    /// <param name="rung">The rung's place.</param>
    /// <param name="seeds">The seeds of the rung.</param>
    public Assignment? Unstarted(int rung, IReadOnlyCollection<ulong> seeds)
    {
        for (; whole < begun.Count; whole++)
            foreach (var seed in seeds)
                if (new Assignment(begun[whole], rung, seed) is var next && !Started.Contains(next))
                    return next;
        return null;
    }

    /// <summary>Takes in a result.</summary>
    /// <param name="assignment">What was trained.</param>
    /// <param name="value">Its value; null where it has none.</param>
    /// <param name="goal">Which values are better.</param>
    public void Add(Assignment assignment, double? value, Goal goal)
    {
        Ended++;
        if (!HasAny(assignment.Candidate))
            EndedCandidates++;
        if (value is { } number)
            Of(values, assignment.Candidate)[assignment.Seed] = number;
        else if (Of(broken, assignment.Candidate) is var seeds && seeds.Add(assignment.Seed) && seeds.Count == 1)
            BrokenCount++;
        Place(assignment.Candidate, goal);
    }

    /// <summary>Takes back a result without a value, which is to be tried again.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TakeBack(Assignment assignment, Goal goal)
    {
        if (!broken.TryGetValue(assignment.Candidate, out var seeds) || !seeds.Remove(assignment.Seed))
            return false;
        Ended--;
        if (seeds.Count == 0)
            BrokenCount--;
        if (!HasAny(assignment.Candidate))
            EndedCandidates--;
        Place(assignment.Candidate, goal);
        return true;
    }

    private bool HasAny(int candidate) =>
        values.ContainsKey(candidate) || broken.GetValueOrDefault(candidate) is { Count: > 0 };

    private void Place(int candidate, Goal goal)
    {
        if (scores.Remove(candidate, out var before))
        {
            ranked.RemoveAt(ranked.BinarySearch((before, candidate)));
            unpromoted.Remove((before, candidate));
        }
        if (broken.GetValueOrDefault(candidate) is { Count: > 0 } || !values.TryGetValue(candidate, out var seeds))
            return;
        var mean = seeds.Values.Average();
        var place = (Score: goal == Goal.Min ? mean : -mean, candidate);
        scores[candidate] = place.Score;
        ranked.Insert(~ranked.BinarySearch(place), place);
        if (!promoted.Contains(candidate))
            unpromoted.Add(place);
    }

    private static T Of<T>(Dictionary<int, T> all, int candidate)
        where T : new()
    {
        if (!all.TryGetValue(candidate, out var found))
            all[candidate] = found = new();
        return found;
    }
}
