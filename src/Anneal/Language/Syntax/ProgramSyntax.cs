namespace Anneal.Language.Syntax;

/// <summary>Several pasted statements; what a name was assigned stands already in the places that use it.</summary>
internal sealed record ProgramSyntax(SourceSpan Span, List<(string? Target, SyntaxNode Value)> Statements)
    : SyntaxNode(Span)
{
    /// <summary>The names that are assigned, each with its last value.</summary>
    public IEnumerable<(SyntaxNode Key, SyntaxNode Value)> Settings =>
        Statements
            .Where(statement => statement.Target is not null)
            .GroupBy(statement => statement.Target!)
            .Select(same => ((SyntaxNode)new TextSyntax(same.Last().Value.Span, same.Key), same.Last().Value));
}
