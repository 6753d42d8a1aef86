namespace Anneal.Interop.Python.Syntax;

/// <summary>A number.</summary>
internal sealed record NumberLiteral(SourcePlace At, double Value) : Expression(At);
