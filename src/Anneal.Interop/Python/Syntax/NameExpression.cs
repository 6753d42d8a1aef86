namespace Anneal.Interop.Python.Syntax;

/// <summary>A name.</summary>
internal sealed record NameExpression(SourcePlace At, string Name) : Expression(At)
{
    /// <inheritdoc/>
    public override string DottedName => Name;

    /// <inheritdoc/>
    public override string LastName => Name;
}
