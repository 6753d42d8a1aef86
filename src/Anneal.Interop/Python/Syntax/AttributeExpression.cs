namespace Anneal.Interop.Python.Syntax;

/// <summary><c>target.name</c>; its place is the name's.</summary>
internal sealed record AttributeExpression(SourcePlace At, Expression Target, string Name) : Expression(At, Target)
{
    /// <summary>Whether nothing outside of its class can reach it, as its language holds.</summary>
    public bool IsPrivate { get; init; }

    /// <inheritdoc/>
    public override string? DottedName => Target.DottedName is { } target ? $"{target}.{Name}" : null;

    /// <inheritdoc/>
    public override string LastName => Name;
}
