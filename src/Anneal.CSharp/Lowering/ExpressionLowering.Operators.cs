using Anneal.Interop.Python;
using Anneal.Interop.Python.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Anneal.CSharp.Lowering;

// Arithmetic, comparisons, choices and assignments.
internal sealed partial class ExpressionLowering
{
    private static string? Symbol(SyntaxKind kind) =>
        kind switch
        {
            SyntaxKind.AddExpression or SyntaxKind.AddAssignmentExpression => "+",
            SyntaxKind.SubtractExpression or SyntaxKind.SubtractAssignmentExpression => "-",
            SyntaxKind.MultiplyExpression or SyntaxKind.MultiplyAssignmentExpression => "*",
            SyntaxKind.DivideExpression or SyntaxKind.DivideAssignmentExpression => "/",
            SyntaxKind.ModuloExpression or SyntaxKind.ModuloAssignmentExpression => "%",
            SyntaxKind.EqualsExpression => "==",
            SyntaxKind.NotEqualsExpression => "!=",
            SyntaxKind.LessThanExpression => "<",
            SyntaxKind.LessThanOrEqualExpression => "<=",
            SyntaxKind.GreaterThanExpression => ">",
            SyntaxKind.GreaterThanOrEqualExpression => ">=",
            SyntaxKind.LogicalAndExpression => "and",
            SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression => "or",
            SyntaxKind.BitwiseAndExpression => "&",
            SyntaxKind.BitwiseOrExpression => "|",
            SyntaxKind.ExclusiveOrExpression => "^",
            SyntaxKind.LeftShiftExpression => "<<",
            SyntaxKind.RightShiftExpression => ">>",
            _ => null,
        };

    private Expression Operation(SourcePlace at, BinaryExpressionSyntax operation)
    {
        if (operation.IsKind(SyntaxKind.AsExpression))
            return Of(operation.Left);
        var left = Of(operation.Left);
        if (operation.Right.IsKind(SyntaxKind.NullLiteralExpression))
            switch (operation.Kind())
            {
                case SyntaxKind.EqualsExpression:
                    return new OperationExpression(at, "is", left, Of(operation.Right));
                case SyntaxKind.NotEqualsExpression:
                    return new OperationExpression(at, "is not", left, Of(operation.Right));
            }
        if (Symbol(operation.Kind()) is not { } symbol)
            return new UnknownExpression(at);
        var right = Of(operation.Right);
        if (symbol == "/")
            return Quotient(at, operation.Left, operation.Right, left, right);
        return new OperationExpression(Places.Of(operation.OperatorToken), symbol, left, right);
    }

    // Whole numbers lose the fraction; where it cannot be told whether both are, neither can the quotient.
    private Expression Quotient(
        SourcePlace at,
        ExpressionSyntax above,
        ExpressionSyntax below,
        Expression left,
        Expression right
    )
    {
        var (first, second) = (names.IsWhole(above), names.IsWhole(below));
        if (first == false || second == false)
            return new OperationExpression(at, "/", left, right);
        if (first == true && second == true)
            return new OperationExpression(at, "//", left, right);
        return new CallExpression(at, new NameExpression(at, "quotient"), [new(null, left), new(null, right)]);
    }

    private static string? Change(SyntaxKind kind) =>
        kind switch
        {
            SyntaxKind.PostIncrementExpression or SyntaxKind.PreIncrementExpression => "+",
            SyntaxKind.PostDecrementExpression or SyntaxKind.PreDecrementExpression => "-",
            _ => null,
        };

    private AssignmentStatement Changed(ExpressionSyntax target, string change)
    {
        var at = Places.Of(target);
        return new(at, [Of(target)], change, new NumberLiteral(at, 1));
    }

    private Expression Prefix(SourcePlace at, PrefixUnaryExpressionSyntax prefix)
    {
        if (Change(prefix.Kind()) is { } change)
        {
            Pending.Add(Changed(prefix.Operand, change));
            return Of(prefix.Operand);
        }
        var operand = Of(prefix.Operand);
        return prefix.Kind() switch
        {
            SyntaxKind.LogicalNotExpression => new OperationExpression(at, "not", operand),
            SyntaxKind.UnaryMinusExpression => operand is NumberLiteral number
                ? number with
                {
                    Value = -number.Value,
                }
                : new OperationExpression(at, "-", operand),
            SyntaxKind.UnaryPlusExpression => operand,
            _ => new OperationExpression(at, "~", operand),
        };
    }

    private Expression Postfix(SourcePlace at, PostfixUnaryExpressionSyntax postfix)
    {
        var operand = Of(postfix.Operand);
        if (Change(postfix.Kind()) is not { } change)
            return operand;
        Pending.Add(Changed(postfix.Operand, change));
        return new OperationExpression(at, change == "+" ? "-" : "+", operand, new NumberLiteral(at, 1));
    }

    private Statement? Assignment(AssignmentExpressionSyntax assignment)
    {
        var at = Places.Of(assignment);
        if (assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression))
        {
            var target = Of(assignment.Left);
            return new IfStatement(
                at,
                new OperationExpression(at, "is", target, new NameExpression(at, "None")),
                new([new AssignmentStatement(at, [target], null, Of(assignment.Right))]),
                Suite.Empty
            );
        }
        if (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
            return new AssignmentStatement(at, [Of(assignment.Left)], null, Of(assignment.Right));
        // A listener, or a text that becomes longer.
        if (Symbol(assignment.Kind()) is not { } symbol || assignment.Right is AnonymousFunctionExpressionSyntax)
            return new ExpressionStatement(at, Of(assignment.Right));
        if (
            symbol == "/"
            && Quotient(at, assignment.Left, assignment.Right, Of(assignment.Left), Of(assignment.Right))
                is not OperationExpression { Operator: "/" }
                    and var whole
        )
            return new AssignmentStatement(at, [Of(assignment.Left)], null, whole);
        return new AssignmentStatement(at, [Of(assignment.Left)], symbol, Of(assignment.Right));
    }

    private Expression AssignedFirst(AssignmentExpressionSyntax assignment)
    {
        if (Assignment(assignment) is { } statement)
            Pending.Add(statement);
        return Of(assignment.Left);
    }

    private Expression Choice(SourcePlace at, SwitchExpressionSyntax choice)
    {
        var subject = Of(choice.GoverningExpression);
        Expression result = new UnknownExpression(at);
        foreach (var arm in choice.Arms.Reverse())
            result = arm is { Pattern: DiscardPatternSyntax, WhenClause: null }
                ? Of(arm.Expression)
                : new ConditionalExpression(
                    Places.Of(arm),
                    arm.WhenClause is { Condition: var further }
                        ? new OperationExpression(Places.Of(arm), "and", Pattern(subject, arm.Pattern), Of(further))
                        : Pattern(subject, arm.Pattern),
                    Of(arm.Expression),
                    result
                );
        return result;
    }

    private Expression Pattern(Expression subject, PatternSyntax pattern)
    {
        var at = Places.Of(pattern);
        switch (pattern)
        {
            case ConstantPatternSyntax { Expression: var value }:
                return new OperationExpression(
                    at,
                    value.IsKind(SyntaxKind.NullLiteralExpression) ? "is" : "==",
                    subject,
                    Of(value)
                );
            case RelationalPatternSyntax relation:
                return new OperationExpression(at, relation.OperatorToken.Text, subject, Of(relation.Expression));
            case UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression: var value } }
                when value.IsKind(SyntaxKind.NullLiteralExpression):
                return new OperationExpression(at, "is not", subject, Of(value));
            case UnaryPatternSyntax negated:
                return new OperationExpression(at, "not", Pattern(subject, negated.Pattern));
            case BinaryPatternSyntax both:
                return new OperationExpression(
                    at,
                    both.IsKind(SyntaxKind.AndPattern) ? "and" : "or",
                    Pattern(subject, both.Left),
                    Pattern(subject, both.Right)
                );
            case ParenthesizedPatternSyntax inner:
                return Pattern(subject, inner.Pattern);
            case DeclarationPatternSyntax { Designation: SingleVariableDesignationSyntax named }:
                return Named(at, subject, named);
            case RecursivePatternSyntax { Designation: SingleVariableDesignationSyntax named }:
                return Named(at, subject, named);
            case VarPatternSyntax { Designation: SingleVariableDesignationSyntax named }:
                return Named(at, subject, named);
            default:
                return new UnknownExpression(at);
        }
    }

    // Where it is of that type, the name stands for it.
    private OperationExpression Named(SourcePlace at, Expression subject, SingleVariableDesignationSyntax named)
    {
        Pending.Add(
            new AssignmentStatement(
                at,
                [new NameExpression(Places.Of(named), named.Identifier.ValueText)],
                null,
                subject
            )
        );
        return new OperationExpression(at, "is not", subject, new NameExpression(at, "None"));
    }
}
