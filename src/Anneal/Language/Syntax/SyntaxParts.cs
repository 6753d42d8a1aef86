namespace Anneal.Language.Syntax;

/// <summary>What nodes are made of.</summary>
internal static class SyntaxParts
{
    /// <summary>What a schedule may stand in.</summary>
    public static IEnumerable<SyntaxNode> Inner(this SyntaxNode node) =>
        node switch
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
    public static IEnumerable<SyntaxNode> WithParts(this SyntaxNode node)
    {
        var seen = new HashSet<SyntaxNode>(ReferenceEqualityComparer.Instance) { node };
        var next = new Queue<SyntaxNode>([node]);
        while (next.TryDequeue(out var each))
        {
            yield return each;
            foreach (var part in each.Inner())
                if (seen.Add(part))
                    next.Enqueue(part);
        }
    }
}
