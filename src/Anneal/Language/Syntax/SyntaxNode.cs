namespace Anneal.Language.Syntax;

/// <summary>
/// What a text says before names are looked up: the same shape for our own curves and for Python calls.
/// </summary>
internal abstract record SyntaxNode(SourceSpan Span);
