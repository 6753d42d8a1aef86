namespace Anneal.Language.Syntax;

/// <summary><c>[item for name in list if condition]</c>, with any number of clauses.</summary>
internal sealed record ComprehensionSyntax(SourceSpan Span, SyntaxNode Item, List<ComprehensionClause> Clauses)
    : SyntaxNode(Span);
