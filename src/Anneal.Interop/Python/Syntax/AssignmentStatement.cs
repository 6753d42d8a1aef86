namespace Anneal.Interop.Python.Syntax;

/// <summary><c>target = value</c>, also in a chain.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Targets">What is assigned to.</param>
/// <param name="Operator">The operator of <c>+=</c> and its like; null for a plain assignment.</param>
/// <param name="Value">The value.</param>
internal sealed record AssignmentStatement(
    SourcePlace At,
    IReadOnlyList<Expression> Targets,
    string? Operator,
    Expression Value
) : Statement(At)
{
    /// <summary>
    /// The number that it adds to what it assigns to, <c>step += 1</c> or <c>step = step + 1</c>; null where it adds
    /// none.
    /// </summary>
    public double? Increment =>
        (Operator, Value) switch
        {
            ("+", NumberLiteral added) => added.Value,
            ("-", NumberLiteral taken) => -taken.Value,
            (null, OperationExpression { Operator: "+", Operands: [{ DottedName: { } same }, NumberLiteral added] })
                when Targets is [{ DottedName: var target }] && target == same => added.Value,
            _ => null,
        };
}
