namespace Anneal.Interop.Python.Syntax;

/// <summary><c>return</c>, <c>continue</c>, <c>break</c> or <c>raise</c>.</summary>
internal sealed record JumpStatement(SourcePlace At, string Keyword, Expression? Value) : Statement(At);
