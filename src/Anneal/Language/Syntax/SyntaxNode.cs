namespace Anneal.Language.Syntax;

/// <summary>
/// What a text says before names are looked up: the same shape for our own curves and for Python calls.
/// </summary>
internal abstract record SyntaxNode(SourceSpan Span)
{
    /// <summary>What a schedule may stand in.</summary>
    public IEnumerable<SyntaxNode> Inner() =>
        this switch
        {
            CallSyntax call => call.Arguments.Select(argument => argument.Value),
            InvocationSyntax invocation => invocation
                .Arguments.Select(argument => argument.Value)
                .Append(invocation.Of),
            ListSyntax list => list.Items,
            ComprehensionSyntax comprehension => [comprehension.Item],
            MapSyntax map => map.Entries.Select(entry => entry.Value),
            SequenceSyntax sequence => sequence.Parts,
            EverySyntax every => [every.Part],
            ForSyntax held => [held.Part],
            OperationSyntax operation => operation.Rest.Select(rest => rest.Operand).Prepend(operation.First),
            StarredSyntax starred => [starred.Value],
            _ => [],
        };

    /// <summary>The node and all that is in it, each of them once.</summary>
    public IEnumerable<SyntaxNode> WithParts()
    {
        var seen = new HashSet<SyntaxNode>(ReferenceEqualityComparer.Instance) { this };
        var next = new Queue<SyntaxNode>([this]);
        while (next.TryDequeue(out var node))
        {
            yield return node;
            foreach (var part in node.Inner())
                if (seen.Add(part))
                    next.Enqueue(part);
        }
    }
}
