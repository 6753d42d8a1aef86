namespace Anneal.Interop.Python.Syntax;

/// <summary>A name.</summary>
internal sealed record NameExpression(SourcePlace At, string Name) : Expression(At);
