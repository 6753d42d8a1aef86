namespace Anneal.Interop.Python.Syntax;

/// <summary><c>target[index]</c>.</summary>
internal sealed record IndexExpression(SourcePlace At, Expression Target, Expression Index)
    : Expression(At, Target, Index)
{
    /// <inheritdoc/>
    public override string? LastName => Target.LastName;
}
