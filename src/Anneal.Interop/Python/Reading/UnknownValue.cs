namespace Anneal.Interop.Python.Reading;

/// <summary>Something that the source does not say, known by its name alone.</summary>
internal sealed class UnknownValue(string path) : OpaqueValue
{
    /// <inheritdoc/>
    public override string Path => path;

    /// <summary>The value that it is an attribute of.</summary>
    public Value? Owner { get; init; }

    /// <inheritdoc/>
    public override double? Number(Assumptions assumptions) => assumptions[path];

    /// <summary>The last name of its path.</summary>
    public string LastName => path[(path.LastIndexOf('.') + 1)..];
}
