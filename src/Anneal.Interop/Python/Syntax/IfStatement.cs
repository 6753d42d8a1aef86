namespace Anneal.Interop.Python.Syntax;

/// <summary><c>if condition</c>, with its <c>else</c>; an <c>elif</c> is an <c>if</c> within that.</summary>
internal sealed record IfStatement(SourcePlace At, Expression Condition, Suite Then, Suite Otherwise) : Statement(At);
