namespace Anneal.Language.Syntax;

/// <summary><c>{a: b}</c>.</summary>
internal sealed record MapSyntax(SourceSpan Span, List<(SyntaxNode Key, SyntaxNode Value)> Entries) : SyntaxNode(Span)
{
    /// <summary>
    /// What <c>{'a': b}</c> or <c>dict(a=b)</c> says; null where a node is neither. What has no name in the call is
    /// left out.
    /// </summary>
    public static MapSyntax? Of(SyntaxNode node) =>
        node switch
        {
            MapSyntax map => map,
            CallSyntax { Name: "dict" } call => new(
                call.Span,
                [
                    .. call
                        .Arguments.Where(argument => argument.Name is not null)
                        .Select(argument => (new TextSyntax(argument.Span, argument.Name!), argument.Value)),
                ]
            ),
            _ => null,
        };
}
