using System.Text.RegularExpressions;
using Anneal.Interop.Python.Functions;
using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Schedules;

/// <summary>
/// The numbers of a schedule that its source leaves open and that its run does not decide: what the rules find must
/// hold whatever they are.
/// </summary>
internal sealed partial class OpenArguments
{
    private const int MostOpen = 6;
    private const int MostNested = 5;

    // Small and large in turn, so that two numbers that are tried together are seldom alike.
    private static readonly double[] Counts = [1, 100_000, 30, 2, 1000, 5, 100, 3, 10, 50];

    // A warm-up may be computed as a share of the run, and there may be none.
    private static readonly double[] Warmups = [0.1, 100_000, 30, 0.01, 1000, 2, 100, 0.05, 10, 0];
    private static readonly double[] Rates = [0.1, 0.99, 0, 10, 0.5, 0.01, 0.9, 1, 1e-5, 0.2];

    private readonly Dictionary<object, string> open = [];

    /// <summary>Those of a scheduler.</summary>
    /// <param name="scheduler">The scheduler.</param>
    /// <param name="assumptions">What is taken for its other numbers.</param>
    public OpenArguments(SchedulerValue scheduler, Assumptions assumptions) => Add(scheduler, assumptions, depth: 0);

    /// <summary>All that is open in its arguments, choices and lengths too.</summary>
    public HashSet<object> Missing { get; } = [];

    /// <summary>The one that decides alone how long the schedule is, so that nothing is known of it.</summary>
    public string? Deciding =>
        open.Where(each => IsCount(each.Value) && !IsWarmup(each.Key, each.Value))
            .Select(each => each.Value)
            .FirstOrDefault();

    /// <summary>What they are called.</summary>
    public IEnumerable<string> Names => open.Select(each => each.Key as string ?? each.Value);

    /// <summary>
    /// Sets of numbers for them; none where they are too many, or one decides alone how long the schedule is.
    /// </summary>
    public IEnumerable<Dictionary<object, double>> Tries() =>
        open.Count is 0 or > MostOpen || Deciding is not null ? [] : Enumerable.Range(0, Counts.Length).Select(Try);

    private static bool IsCount(string name) => CountName().IsMatch(name) && !RateName().IsMatch(name);

    // How long a schedule warms up does not say how long it is.
    private static bool IsWarmup(object key, string name) =>
        WarmupName().IsMatch(name) || key is string path && WarmupName().IsMatch(LastName(path));

    private Dictionary<object, double> Try(int number)
    {
        var taken = new Dictionary<object, double>();
        foreach (var (key, name) in open)
        {
            taken[key] = ValuesOf(key, name)[(number + taken.Count) % Counts.Length];
        }
        return taken;
    }

    private static double[] ValuesOf(object key, string name)
    {
        if (IsWarmup(key, name))
            return Warmups;
        return IsCount(name) ? Counts : Rates;
    }

    private void Add(SchedulerValue scheduler, Assumptions assumptions, int depth)
    {
        if (scheduler.Formula is not null || scheduler.Definition is not { } definition || depth > MostNested)
        {
            Add(assumptions, asked => SchedulerText.Of(scheduler, asked), parameter: null);
            return;
        }
        var arguments = scheduler.Arguments!;
        for (var i = 0; i < arguments.Count; i++)
        {
            var (parameter, value) = (SchedulerText.ParameterAt(definition, arguments, i), arguments.Values[i]);
            var parts = SchedulerValue
                .PartsOf(value)
                .Prepend(value)
                .SelectMany(each => each.Members)
                .OfType<SchedulerValue>()
                .ToArray();
            foreach (var part in parts)
                Add(part, assumptions, depth + 1);
            if (parts.Length == 0)
                Add(
                    assumptions,
                    asked => SchedulerText.Of(value, parameter, asked, depth),
                    FunctionText.IsFunction(value) ? null : parameter?.Name
                );
        }
    }

    // What a function depends on is only known by its own name.
    private void Add(Assumptions assumptions, Action<Assumptions> ask, string? parameter)
    {
        var asked = assumptions.Alone;
        ask(asked);
        Missing.UnionWith(asked.Missing);
        foreach (var key in asked.Missing)
            if (key is string or OpenArgument)
                open.TryAdd(key, parameter ?? LastName((string)key));
    }

    private static string LastName(string path) => path[(path.LastIndexOf('.') + 1)..];

    [GeneratedRegex("(?i)ratio|lr|gamma|factor|eta|power|pct|momentum|threshold|rate")]
    private static partial Regex RateName();

    [GeneratedRegex("(?i)warm|cooldown|t_mult|cycles")]
    private static partial Regex WarmupName();

    [GeneratedRegex("(?i)step|iter|epoch|^t_|patience|milestone|warm|cooldown|total|size|len|num")]
    private static partial Regex CountName();
}
