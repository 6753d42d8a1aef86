namespace Anneal.Interop.Python.Reading;

/// <summary>What is taken for numbers that the source does not say, and which ones were asked for.</summary>
internal sealed class Assumptions(IReadOnlyDictionary<string, double> values)
{
    private readonly Dictionary<object, double?> reckoned = [];

    /// <summary>The unknown numbers that were asked for and are not assumed.</summary>
    public HashSet<string> Missing { get; } = [];

    /// <summary>What is taken for every other number; null where none is.</summary>
    public double? Otherwise { get; init; }

    public double? this[string name]
    {
        get
        {
            if (values.TryGetValue(name, out var value))
                return value;
            if (Otherwise is { } any)
                return any;
            Missing.Add(name);
            return null;
        }
    }

    /// <summary>A number that is reckoned once for each object that asks.</summary>
    public double? Remember(object asker, Func<Assumptions, double?> reckon)
    {
        if (!reckoned.TryGetValue(asker, out var number))
            reckoned[asker] = number = reckon(this);
        return number;
    }

    /// <summary>Some number for every name.</summary>
    public static Assumptions Any => new(new Dictionary<string, double>()) { Otherwise = 1000 };

    public static Assumptions None => new(new Dictionary<string, double>());
}
