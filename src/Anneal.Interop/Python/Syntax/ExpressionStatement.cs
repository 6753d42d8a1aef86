namespace Anneal.Interop.Python.Syntax;

/// <summary>An expression that stands alone, most often a call.</summary>
internal sealed record ExpressionStatement(SourcePlace At, Expression Expression) : Statement(At);
