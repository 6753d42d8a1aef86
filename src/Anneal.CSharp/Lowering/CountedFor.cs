using Anneal.Interop.Python;
using Anneal.Interop.Python.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Anneal.CSharp.Lowering;

/// <summary>Reads <c>for (var i = 0; i &lt; n; i++)</c> as <c>for i in range(0, n)</c>.</summary>
/// <param name="expressions">Writes expressions.</param>
internal sealed class CountedFor(ExpressionLowering expressions)
{
    /// <summary>The counter, what it goes over, and what else must hold; null where it counts otherwise.</summary>
    public (Expression Target, Expression Subject, ExpressionSyntax? Further)? Of(ForStatementSyntax loop)
    {
        if (
            Start(loop) is not var (name, start)
            || loop.Condition is null
            || Step(loop, name) is not { } step
            || Changes(loop.Statement, name)
        )
            return null;
        var (first, rest) =
            loop.Condition is BinaryExpressionSyntax both && both.IsKind(SyntaxKind.LogicalAndExpression)
                ? (both.Left, both.Right)
                : (loop.Condition, (ExpressionSyntax?)null);
        if (Limit(first, name, step > 0) is not var (limit, isIncluded))
        {
            if (rest is null || Limit(rest, name, step > 0) is not var (other, otherIsIncluded))
                return null;
            (limit, isIncluded, rest) = (other, otherIsIncluded, first);
        }
        var at = Places.Of(loop);
        var (from, end) = (expressions.Of(start), expressions.Of(limit));
        if (isIncluded)
            end = new OperationExpression(end.At, step > 0 ? "+" : "-", end, new NumberLiteral(end.At, 1));
        // Downwards it makes as many passes as upwards.
        Expression[] bounds = step switch
        {
            1 => [from, end],
            -1 => [end, from],
            > 0 => [from, end, new NumberLiteral(at, step)],
            _ => [end, from, new NumberLiteral(at, -step)],
        };
        return (
            new NameExpression(Places.Of(loop.Declaration!.Variables[0]), step > 0 ? name : $"{name}, downwards"),
            new CallExpression(
                at,
                new NameExpression(at, "range"),
                [.. bounds.Select(bound => new CallArgument(null, bound))]
            ),
            rest
        );
    }

    private static (string Name, ExpressionSyntax Start)? Start(ForStatementSyntax loop) =>
        loop.Declaration?.Variables is [{ Initializer.Value: var start, Identifier.ValueText: var name }]
            ? (name, start)
            : null;

    private static double? Step(ForStatementSyntax loop, string name) =>
        loop.Incrementors is [var only]
            ? only switch
            {
                PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax counter } postfix
                    when counter.Identifier.ValueText == name => postfix.IsKind(SyntaxKind.PostIncrementExpression)
                    ? 1
                    : -1,
                PrefixUnaryExpressionSyntax { Operand: IdentifierNameSyntax counter } prefix
                    when counter.Identifier.ValueText == name => prefix.IsKind(SyntaxKind.PreIncrementExpression)
                    ? 1
                    : -1,
                AssignmentExpressionSyntax
                {
                    Left: IdentifierNameSyntax counter,
                    Right: LiteralExpressionSyntax { Token.Value: int and > 0 and var by },
                } change when counter.Identifier.ValueText == name => change.Kind() switch
                {
                    SyntaxKind.AddAssignmentExpression => by,
                    SyntaxKind.SubtractAssignmentExpression => -by,
                    _ => null,
                },
                _ => null,
            }
            : null;

    private static (ExpressionSyntax Limit, bool IsIncluded)? Limit(
        ExpressionSyntax condition,
        string name,
        bool upwards
    )
    {
        if (condition is not BinaryExpressionSyntax comparison)
            return null;
        var isFirst = IsCounter(comparison.Left);
        if (!isFirst && !IsCounter(comparison.Right))
            return null;
        var limit = isFirst ? comparison.Right : comparison.Left;
        var (below, included) = comparison.Kind() switch
        {
            SyntaxKind.LessThanExpression => ((bool?)isFirst, false),
            SyntaxKind.LessThanOrEqualExpression => (isFirst, true),
            SyntaxKind.GreaterThanExpression => (!isFirst, false),
            SyntaxKind.GreaterThanOrEqualExpression => (!isFirst, true),
            SyntaxKind.NotEqualsExpression => (upwards, false),
            _ => (null, false),
        };
        return below == upwards ? (limit, included) : null;

        bool IsCounter(ExpressionSyntax side) =>
            side is IdentifierNameSyntax counter && counter.Identifier.ValueText == name;
    }

    // Who moves the counter in the loop counts otherwise.
    private static bool Changes(StatementSyntax body, string name)
    {
        return body.DescendantNodes()
            .Any(node =>
                node switch
                {
                    AssignmentExpressionSyntax assignment => IsCounter(assignment.Left),
                    PostfixUnaryExpressionSyntax postfix => IsCounter(postfix.Operand),
                    PrefixUnaryExpressionSyntax prefix => IsCounter(prefix.Operand)
                        && prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression,
                    _ => false,
                }
            );

        bool IsCounter(ExpressionSyntax changed) =>
            changed is IdentifierNameSyntax counter && counter.Identifier.ValueText == name;
    }
}
