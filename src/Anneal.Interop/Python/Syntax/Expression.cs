namespace Anneal.Interop.Python.Syntax;

/// <summary>An expression of the source.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Children">The expressions that it is made of, in the order in which Python computes them.</param>
internal abstract record Expression(SourcePlace At, params IReadOnlyList<Expression> Children)
{
    /// <summary>How many expressions stand within each other.</summary>
    public int Depth { get; } = 1 + (Children.Count == 0 ? 0 : Children.Max(child => child.Depth));

    /// <summary>The dotted name that it is, such as <c>self.optimizer</c>; null where it is something else.</summary>
    public virtual string? DottedName => null;

    /// <summary>Its last name: <c>step</c> of <c>optimizers[0].step</c>.</summary>
    public virtual string? LastName => null;

    /// <summary>This expression and all within it.</summary>
    public IEnumerable<Expression> Nested => Children.SelectMany(child => child.Nested).Prepend(this);
}
