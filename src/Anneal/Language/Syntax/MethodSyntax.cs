namespace Anneal.Language.Syntax;

/// <summary><c>value.name(arguments)</c>, where the value is more than a name.</summary>
internal sealed record MethodSyntax(SourceSpan Span, SyntaxNode Of, string Name, List<ArgumentSyntax> Arguments)
    : SyntaxNode(Span);
