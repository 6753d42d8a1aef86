namespace Anneal.Language.Syntax;

/// <summary><c>{key: value for name in list}</c>; each of <see cref="Pairs"/> is a key with its value.</summary>
internal sealed record MapComprehensionSyntax(SourceSpan Span, ComprehensionSyntax Pairs) : SyntaxNode(Span);
