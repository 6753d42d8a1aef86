namespace Anneal.Interop.Python.Syntax;

/// <summary>An operator with one or two operands.</summary>
internal sealed record OperationExpression(SourcePlace At, string Operator, params IReadOnlyList<Expression> Operands)
    : Expression(At, Operands);
