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
    public override double? Number(Assumptions assumptions) => assumptions[path];

    /// <summary>The last name of its path.</summary>
    public string LastName => path[(path.LastIndexOf('.') + 1)..];

    /// <summary>An attribute of a value; one that was never set is unknown, and the same object from now on.</summary>
    public static Value FindOrAddAttribute(Value owner, string name)
    {
        if (owner.FindAttribute(name) is { } known)
            return known;
        var path = owner.Path is { Length: < LongestPath } outer ? $"{outer}.{name}" : name;
        var unknown = new UnknownValue(path) { Owner = owner };
        owner.SetAttribute(name, unknown);
        return unknown;
    }
}
