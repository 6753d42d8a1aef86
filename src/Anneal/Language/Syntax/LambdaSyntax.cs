namespace Anneal.Language.Syntax;

/// <summary><c>lambda x: body</c>.</summary>
internal sealed record LambdaSyntax(SourceSpan Span, string VariableName, SyntaxNode Body) : SyntaxNode(Span);
