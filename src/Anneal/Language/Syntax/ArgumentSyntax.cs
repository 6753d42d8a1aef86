namespace Anneal.Language.Syntax;

/// <summary>One argument; <see cref="Name"/> is null where it stands by position.</summary>
internal sealed record ArgumentSyntax(SourceSpan Span, string? Name, SyntaxNode Value);
