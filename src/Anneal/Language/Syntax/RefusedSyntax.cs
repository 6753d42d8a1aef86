namespace Anneal.Language.Syntax;

/// <summary>Settings that are known to be a schedule, and not read.</summary>
internal sealed record RefusedSyntax(SourceSpan Span, string Problem) : SyntaxNode(Span);
