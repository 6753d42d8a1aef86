namespace Anneal.Interop.Python.Reading;

/// <summary>Something that the source does not say, known by its name alone.</summary>
internal sealed class UnknownValue(string path) : OpaqueValue
{
    private const int LongestPath = 200;

    /// <inheritdoc/>
    public override string Path => path;

    /// <summary>The value that it is an attribute of.</summary>
    public Value? Owner { get; init; }

    /// <inheritdoc/>
    protected override double? Reckon(Assumptions assumptions) => assumptions[path];

    /// <summary>The last name of its path.</summary>
    public string LastName => path[(path.LastIndexOf('.') + 1)..];

    /// <summary>An attribute of a value; one that was never set is unknown, and the same object from now on.</summary>
    /// <param name="owner">The value.</param>
    /// <param name="name">The attribute.</param>
    /// <param name="conditions">Under what it is asked for.</param>
    public static Value FindOrAddAttribute(Value owner, string name, IReadOnlyList<Condition> conditions)
    {
        // What may be another value now is a number of which only the name is known.
        if (owner is RecordValue { IsOverridden: true })
            return owner.Attributes.FindOrAdd($"{name}?", $"{owner.Path ?? "settings"}.{name}", []);
        if (owner.Attributes.Find(name, conditions) is { } known)
            return known;
        var path = owner.Path is { Length: < LongestPath } outer ? $"{outer}.{name}" : name;
        var unknown = new UnknownValue(path) { Owner = owner };
        owner.Attributes.Assign(name, unknown, []);
        return unknown;
    }
}
