namespace Anneal.Interop.Python.Syntax;

/// <summary>A function without a name.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Text">Its words with spaces between them.</param>
/// <param name="Body">What it computes.</param>
internal sealed record LambdaExpression(SourcePlace At, string Text, Expression Body) : Expression(At, Body);
