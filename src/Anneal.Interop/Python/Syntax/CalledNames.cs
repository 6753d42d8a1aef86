namespace Anneal.Interop.Python.Syntax;

/// <summary>The names that a function calls.</summary>
internal static class CalledNames
{
    /// <summary>The last name of each call within statements, at any depth.</summary>
    public static IEnumerable<string> In(Suite suite) =>
        suite
            .Statements.SelectMany(Expressions)
            .SelectMany(expression => expression.Nested)
            .OfType<CallExpression>()
            .Select(call => call.Callee.LastName)
            .OfType<string>();

    private static IEnumerable<Expression> Expressions(Statement statement) =>
        statement switch
        {
            ExpressionStatement alone => [alone.Expression],
            AssignmentStatement assignment => [assignment.Value, .. assignment.Targets],
            JumpStatement { Value: { } value } => [value],
            LoopStatement loop => [loop.Subject, .. All(loop.Body), .. All(loop.Otherwise)],
            IfStatement branch => [branch.Condition, .. All(branch.Then), .. All(branch.Otherwise)],
            BlockStatement block =>
            [
                .. block.Before.SelectMany(Expressions),
                .. All(block.Body),
                .. block.Handlers.SelectMany(All),
            ],
            FunctionStatement function => All(function.Body),
            _ => [],
        };

    private static IEnumerable<Expression> All(Suite suite) => suite.Statements.SelectMany(Expressions);
}
