using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>How a value was computed, so that it can be computed again in terms of the step.</summary>
/// <param name="Operator">The operator, <c>[]</c> for an element, <c>()</c> for a call.</param>
/// <param name="Given">What it was given.</param>
internal sealed record Making(string Operator, Arguments Given)
{
    /// <summary>What was called; null for an operator.</summary>
    public Value? Callee { get; init; }

    /// <summary>The whole expression, where its parts have no values of their own.</summary>
    public Expression? Written { get; init; }

    /// <summary>The names that it was written with.</summary>
    public Scope? Scope { get; init; }

    /// <summary>Where it was computed.</summary>
    public SourcePlace At { get; init; }

    /// <summary>How an operator made it.</summary>
    public static Making By(string symbol, params IReadOnlyList<Value> operands) =>
        new(symbol, new([.. operands.Select(operand => new ArgumentValue(null, operand))]));
}
