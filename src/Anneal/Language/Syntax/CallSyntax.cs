namespace Anneal.Language.Syntax;

/// <summary><c>name(argument, name=argument)</c>.</summary>
internal sealed record CallSyntax(SourceSpan Span, string Name, List<ArgumentSyntax> Arguments) : SyntaxNode(Span)
{
    /// <summary>Whether the call is written in C#, where some calls mean something else than in Python.</summary>
    public bool IsCSharp { get; init; }
}
