namespace Anneal.Language.Syntax;

/// <summary>Several pasted statements; what a name was assigned stands already in the places that use it.</summary>
internal sealed record ProgramSyntax(SourceSpan Span, List<(string? Target, SyntaxNode Value)> Statements)
    : SyntaxNode(Span);
