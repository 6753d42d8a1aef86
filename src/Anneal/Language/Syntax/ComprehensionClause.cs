namespace Anneal.Language.Syntax;

/// <summary><c>for names in list if condition if condition</c>.</summary>
internal sealed record ComprehensionClause(List<string> Names, SyntaxNode List, List<SyntaxNode> Conditions);
