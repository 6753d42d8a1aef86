namespace Anneal.Language.Syntax;

/// <summary><c>base ** exponent</c>.</summary>
internal sealed record PowerSyntax(SourceSpan Span, SyntaxNode Base, SyntaxNode Exponent) : SyntaxNode(Span);
