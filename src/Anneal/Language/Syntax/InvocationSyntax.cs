namespace Anneal.Language.Syntax;

/// <summary><c>value(arguments)</c>, where the value is more than a name.</summary>
internal sealed record InvocationSyntax(SourceSpan Span, SyntaxNode Of, List<ArgumentSyntax> Arguments)
    : SyntaxNode(Span);
