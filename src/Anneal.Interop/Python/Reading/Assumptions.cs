namespace Anneal.Interop.Python.Reading;

/// <summary>What is taken for numbers that the source does not say, and which ones were asked for.</summary>
internal sealed class Assumptions(IReadOnlyDictionary<string, double> values)
{
    private readonly Dictionary<Value, double?> reckoned = [];

    /// <summary>The unknown numbers that were asked for and are not assumed.</summary>
    public HashSet<string> Missing { get; } = [];

    public double? this[string name]
    {
        get
        {
            if (values.TryGetValue(name, out var value))
                return value;
            Missing.Add(name);
            return null;
        }
    }

    /// <summary>A number that is reckoned once.</summary>
    public double? Remember(Value value, Func<Assumptions, double?> reckon)
    {
        if (!reckoned.TryGetValue(value, out var number))
            reckoned[value] = number = reckon(this);
        return number;
    }

    public static Assumptions None => new(new Dictionary<string, double>());
}
