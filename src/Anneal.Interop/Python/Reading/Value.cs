namespace Anneal.Interop.Python.Reading;

/// <summary>
/// What is known of a value without running the program. An object of the program is one object here.
/// </summary>
/// <param name="origins">The values that it was computed from.</param>
internal abstract class Value(params IReadOnlyList<Value> origins)
{
    private const int MostRemembered = 8;
    private const int LongestPath = 200;

    private readonly Dictionary<string, Value> attributes = [];

    /// <summary>The values that it was computed from.</summary>
    public IReadOnlyList<Value> Origins => origins;

    /// <summary>How many values it was computed from, one after the other.</summary>
    protected int Depth { get; } = 1 + (origins.Count == 0 ? 0 : origins.Max(origin => origin.Depth));

    /// <summary>The loops on whose variable it depends.</summary>
    public virtual IReadOnlyList<Loop> Loops { get; } = Distinct(origins.SelectMany(origin => origin.Loops));

    /// <summary>Those of them whose present variable it takes, not the next one.</summary>
    public virtual IReadOnlyList<Loop> PresentLoops { get; } =
        Distinct(origins.SelectMany(origin => origin.PresentLoops));

    /// <summary>The readings of a rate that it shows.</summary>
    public virtual IReadOnlyList<RateReadEvent> RateReads { get; } =
        Distinct(origins.SelectMany(origin => origin.RateReads));

    /// <summary>Whether it says a position in the run: the variable of a loop, or arithmetic with one.</summary>
    public virtual bool IsPosition => false;

    /// <summary>
    /// Whether it counts the passes of a loop: the loop's variable, moved or multiplied by whole numbers. One more is
    /// the next pass; in <c>1 + cos(epoch)</c> it is not.
    /// </summary>
    public virtual bool IsCount => false;

    /// <summary>The number that it is; null where unknown.</summary>
    public virtual double? Number(Assumptions assumptions) => null;

    /// <summary>What it is called in the source; null where it has no name.</summary>
    public virtual string? Path => null;

    /// <summary>The objects that it may be: more than one where branches assign different ones.</summary>
    public virtual IReadOnlyList<Value> Members => [this];

    /// <summary>An attribute, the same object each time.</summary>
    public Value Attribute(string name)
    {
        if (!attributes.TryGetValue(name, out var value))
            attributes[name] = value = new UnknownValue(
                Path is { Length: < LongestPath } path ? $"{path}.{name}" : name
            )
            {
                Owner = this,
            };
        return value;
    }

    /// <summary>Gives an attribute another value.</summary>
    public void SetAttribute(string name, Value value) => attributes[name] = value;

    private static IReadOnlyList<T> Distinct<T>(IEnumerable<T> items) => [.. items.Distinct().Take(MostRemembered)];
}
