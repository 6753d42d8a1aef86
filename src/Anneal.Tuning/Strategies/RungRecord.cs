using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Strategies;

/// <summary>What is known of one rung.</summary>
internal sealed class RungRecord
{
    private readonly SortedSet<(double Score, int Candidate)> ranked = [];
    private readonly Dictionary<int, Dictionary<ulong, double>> values = [];
    private readonly HashSet<int> broken = [];

    /// <summary>Assignments that were started, each once however often it was tried.</summary>
    public HashSet<Assignment> Started { get; } = [];

    /// <summary>The candidate that was started last; null before the first.</summary>
    public int? Last { get; private set; }

    /// <summary>Those that have a result.</summary>
    public int Ended { get; private set; }

    /// <summary>Candidates with a finite value, the best first.</summary>
    public IEnumerable<int> Ranked => ranked.Select(place => place.Candidate);

    /// <summary>How many they are.</summary>
    public int RankedCount => ranked.Count;

    /// <summary>Finite values of a candidate, by seed.</summary>
    public IReadOnlyDictionary<ulong, double> ValuesOf(int candidate) => values.GetValueOrDefault(candidate) ?? [];

    /// <summary>Whether a candidate diverged or failed with a seed.</summary>
    public bool IsBroken(int candidate) => broken.Contains(candidate);

    /// <summary>Takes in that an assignment was begun, or begun again.</summary>
    public void Start(Assignment assignment)
    {
        if (Started.Add(assignment))
            Last = assignment.Candidate;
    }

    /// <summary>Takes in a result.</summary>
    /// <param name="assignment">What was trained.</param>
    /// <param name="value">Its value; null where it has none.</param>
    /// <param name="goal">Which values are better.</param>
    public void Add(Assignment assignment, double? value, Goal goal)
    {
        Ended++;
        var candidate = assignment.Candidate;
        ranked.Remove((ScoreOf(candidate, goal), candidate));
        if (value is { } number)
        {
            if (!values.TryGetValue(candidate, out var seeds))
                values[candidate] = seeds = [];
            seeds[assignment.Seed] = number;
        }
        else
            broken.Add(candidate);
        if (!broken.Contains(candidate))
            ranked.Add((ScoreOf(candidate, goal), candidate));
    }

    private double ScoreOf(int candidate, Goal goal)
    {
        if (!values.TryGetValue(candidate, out var seeds))
            return double.NaN;
        var mean = seeds.Values.Average();
        return goal == Goal.Min ? mean : -mean;
    }
}
