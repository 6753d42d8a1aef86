namespace Anneal.Interop.Python.Reading;

/// <summary>Something that the program computes or holds. An object of the program is one object here.</summary>
/// <param name="origins">The values that it was computed from; none where left out.</param>
/// <param name="traits">What is known of it; what its origins pass on where left out.</param>
internal abstract class Value(IReadOnlyList<Value>? origins = null, Traits? traits = null)
{
    /// <summary>The attribute that an object has whose elements were changed.</summary>
    public const string Changed = "[]";

    private readonly Dictionary<string, Value> attributes = [];

    /// <summary>The values that it was computed from.</summary>
    public IReadOnlyList<Value> Origins { get; } = origins ?? [];

    /// <summary>What is known of it without running the program.</summary>
    public Traits Traits { get; } = traits ?? TraitsFrom(origins ?? []);

    /// <summary>How many values it was computed from, one after the other.</summary>
    protected int Depth { get; } = 1 + (origins is null or [] ? 0 : origins.Max(origin => origin.Depth));

    /// <summary>The number that it is; null where unknown.</summary>
    public virtual double? Number(Assumptions assumptions) => null;

    /// <summary>What it is called in the source; null where it has no name.</summary>
    public virtual string? Path => null;

    /// <summary>The objects that it may be: more than one where branches assign different ones.</summary>
    public virtual IReadOnlyList<Value> Members => [this];

    /// <summary>An attribute that was set; null where none was.</summary>
    public Value? FindAttribute(string name) => attributes.GetValueOrDefault(name);

    /// <summary>Gives an attribute another value.</summary>
    public void SetAttribute(string name, Value value) => attributes[name] = value;

    /// <summary>What values pass on to one that is computed from them.</summary>
    public static Traits TraitsFrom(IReadOnlyList<Value> origins) =>
        Traits.From([.. origins.Select(origin => origin.Traits)]);
}
