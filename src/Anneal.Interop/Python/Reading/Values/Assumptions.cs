namespace Anneal.Interop.Python.Reading;

/// <summary>
/// What is taken for numbers that the source leaves open, and which ones were asked for: those it leaves open, and
/// those that it gives as defaults.
/// </summary>
/// <param name="values">
/// What is taken: for the name of a number without a value the number, for a choice between branches the place of one.
/// </param>
/// <param name="under">The conditions under which the numbers are asked for.</param>
internal sealed class Assumptions(IReadOnlyDictionary<object, double> values, IReadOnlyList<Condition> under)
{
    private readonly Dictionary<object, double?> reckoned = new(ReferenceEqualityComparer.Instance);
    private (Value Value, double Number)? pinned;

    public static Assumptions None => new(new Dictionary<object, double>(), []);

    /// <summary>The open numbers that were asked for and are not assumed: names, and choices.</summary>
    public HashSet<object> Missing { get; private init; } = [];

    /// <summary>The defaults that were asked for.</summary>
    public HashSet<DefaultValue> Defaults { get; private init; } = [];

    /// <summary>The conditions under which the numbers are asked for.</summary>
    public IReadOnlyList<Condition> Under => under;

    /// <summary>Whether a default is another one where the conditions hold.</summary>
    public bool Contradict(DefaultValue value) => under.Any(condition => condition.Contradicted.Contains(value));

    /// <summary>Whether something is taken at all.</summary>
    public bool AreNeeded => values.Count > 0;

    /// <summary>What is taken for every other number; null where nothing is.</summary>
    private double? Otherwise { get; init; }

    /// <summary>What is taken for an open number; null, and noted, where nothing is.</summary>
    public double? this[object open]
    {
        get
        {
            if (values.TryGetValue(open, out var value))
                return value;
            // Of a choice the place of a branch.
            if (Otherwise is { } any)
                return open is ChoiceValue ? 0 : any;
            Missing.Add(open);
            return null;
        }
    }

    /// <summary>The same, where one value is a certain number.</summary>
    public Assumptions With(Value value, double number) =>
        new(values, under)
        {
            Missing = Missing,
            Defaults = Defaults,
            pinned = (value, number),
        };

    /// <summary>The same for a question of which nothing is noted.</summary>
    public Assumptions Alone => new(values, under);

    /// <summary>A number that is reckoned once for each value that asks.</summary>
    public double? Remember(Value asker, Func<Assumptions, double?> reckon)
    {
        if (pinned is { } certain && certain.Value == asker)
            return certain.Number;
        if (!reckoned.TryGetValue(asker, out var number))
            reckoned[asker] = number = reckon(this);
        return number;
    }

    /// <summary>Some number for every name, and the first branch of every choice.</summary>
    public static Assumptions Any => new(new Dictionary<object, double>(), []) { Otherwise = 1000 };
}
