namespace Anneal.Interop.Python.Syntax;

/// <summary>An expression of the source.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Children">The expressions that it is made of, in the order in which Python computes them.</param>
internal abstract record Expression(SourcePlace At, params IReadOnlyList<Expression> Children)
{
    /// <summary>How many expressions stand within each other.</summary>
    public int Depth { get; } = 1 + DepthOf(Children);

    /// <summary>The dotted name that it is, such as <c>self.optimizer</c>; null where it is something else.</summary>
    public virtual string? DottedName => null;

    /// <summary>Its last name: <c>step</c> of <c>optimizers[0].step</c>.</summary>
    public virtual string? LastName => null;

    /// <summary>This expression and all within it.</summary>
    public IEnumerable<Expression> Nested
    {
        get
        {
            var open = new Stack<Expression>([this]);
            while (open.TryPop(out var next))
            {
                yield return next;
                for (var i = next.Children.Count - 1; i >= 0; i--)
                    open.Push(next.Children[i]);
            }
        }
    }

    private static int DepthOf(IReadOnlyList<Expression> children)
    {
        var depth = 0;
        for (var i = 0; i < children.Count; i++)
            depth = Math.Max(depth, children[i].Depth);
        return depth;
    }
}
