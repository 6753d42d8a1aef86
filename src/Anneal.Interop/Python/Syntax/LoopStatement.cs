namespace Anneal.Interop.Python.Syntax;

/// <summary><c>for target in subject</c>, or <c>while subject</c> where there is no target.</summary>
internal sealed record LoopStatement(
    SourcePlace At,
    Expression? Target,
    Expression Subject,
    Suite Body,
    Suite Otherwise
) : Statement(At);
