namespace Anneal.Language.Syntax;

/// <summary><c>name(argument, name=argument)</c>.</summary>
internal sealed record CallSyntax(SourceSpan Span, string Name, List<ArgumentSyntax> Arguments) : SyntaxNode(Span);
