namespace Anneal.Language.Syntax;

/// <summary>A number, with its unit where it has one.</summary>
internal sealed record NumberSyntax(SourceSpan Span, double Value, LengthUnit? Unit) : SyntaxNode(Span);
