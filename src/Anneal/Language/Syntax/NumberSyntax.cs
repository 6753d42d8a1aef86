namespace Anneal.Language.Syntax;

/// <summary>
/// A number, with its unit where it has one; <see cref="IsInteger"/> says whether it is written as Python writes an
/// <c>int</c>.
/// </summary>
internal sealed record NumberSyntax(SourceSpan Span, double Value, LengthUnit? Unit, bool IsInteger) : SyntaxNode(Span);
