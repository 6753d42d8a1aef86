namespace Anneal.Interop.Python.Syntax;

/// <summary>What could not be read.</summary>
internal sealed record UnknownExpression(SourcePlace At) : Expression(At);
