namespace Anneal.Language.Syntax;

/// <summary>A loop behind a pasted schedule, of which the words are kept.</summary>
internal sealed record LoopSyntax(SourceSpan Span, List<Token> Words) : SyntaxNode(Span);
