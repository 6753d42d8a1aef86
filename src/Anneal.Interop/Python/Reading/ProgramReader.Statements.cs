using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

internal sealed partial class ProgramReader
{
    private void Walk(Suite suite)
    {
        var (outerLoops, outerConditions, outerLost) = (loops, conditions, lostSince);
        foreach (var statement in suite.Statements)
        {
            if (calls.Count > 0)
                calledStatements++;
            // A definition ends whatever was open before it.
            if (statement is FunctionStatement or ClassStatement or ImportStatement)
                (loops, lostSince) = (outerLoops, outerLost);
            Walk(statement);
        }
        (loops, conditions, lostSince) = (outerLoops, outerConditions, outerLost);
    }

    private void Walk(Statement statement)
    {
        switch (statement)
        {
            case ExpressionStatement alone:
                Evaluate(alone.Expression);
                break;
            case AssignmentStatement assignment:
                Assign(assignment);
                break;
            case LoopStatement loop:
                Walk(loop);
                break;
            case IfStatement branch:
                Walk(branch);
                break;
            case BlockStatement block:
                foreach (var before in block.Before)
                    Walk(before);
                Walk(block.Body);
                if (block.Handlers.Count > 0)
                    WalkAlternatives(block.Handlers);
                break;
            case FunctionStatement function:
                scope.Assign(function.Name, new FunctionValue(function, scope), conditions);
                functions.Add((function, scope, null));
                break;
            case ClassStatement type:
                Define(type);
                break;
            case ImportStatement import:
                foreach (var (name, path) in import.Names)
                    scope.Assign(name, new UnknownValue(path), conditions);
                break;
            case JumpStatement { Value: { } value, Keyword: var keyword }:
                var result = Evaluate(value);
                if (keyword == "return")
                    returned.Add(result);
                break;
        }
    }

    private void WalkAlternatives(IReadOnlyList<Suite> handlers)
    {
        var (outer, branch) = (conditions, branches++);
        for (var i = 0; i < handlers.Count; i++)
        {
            conditions = [.. outer, new Condition(branch, 2 + i, ConditionKind.Other)];
            Walk(handlers[i]);
        }
        conditions = outer;
    }

    private void Define(ClassStatement type)
    {
        var value = new ClassValue(type, scope);
        scope.Assign(type.Name, value, conditions);
        foreach (var method in type.Methods)
            functions.Add((method, scope, value));
        foreach (var field in type.Body.Statements.OfType<AssignmentStatement>())
            Evaluate(field.Value);
    }

    private void Walk(LoopStatement statement)
    {
        if (statement.Target is { } each && GoesOverParts(statement.Subject))
        {
            AssignElements(
                each,
                Iteration
                    .Over(Evaluate(statement.Subject))
                    .Element(new Loop(statement.At, [], new ComputedValue([]), null))
            );
            if (statement.Body.IsLost)
                lostSince = statement.At.Line;
            Walk(statement.Body);
            return;
        }
        var iteration = statement.Target is null
            ? new Iteration(
                new UnknownValue(FormattableString.Invariant($"passes of the loop at line {statement.At.Line}")),
                _ => null
            )
            : Iteration.Over(Evaluate(statement.Subject));
        var loop = new Loop(statement.At, NamesIn(statement.Target), iteration.Count, iteration.First);
        var (outer, outerLost) = (loops, lostSince);
        loops = [.. outer, loop];
        if (statement.Target is { } target)
            AssignElements(target, iteration.Element(loop));
        else
            Evaluate(statement.Subject);
        if (statement.Body.IsLost)
        {
            lostSince = statement.At.Line; // it stays open for as long as it might
            return;
        }
        lostSince = null;
        Walk(statement.Body);
        (loops, lostSince) = (outer, outerLost);
        Walk(statement.Otherwise);
    }

    /// <summary>Whether a loop goes over optimizers, schedulers or parameters: it is no loop of the training.</summary>
    private static bool GoesOverParts(Expression subject) =>
        subject switch
        {
            CallExpression
            {
                Callee: NameExpression { Name: "zip" or "enumerate" or "list" or "reversed" or "iter" }
            } wrapper => wrapper.Positional.Any(GoesOverParts),
            CallExpression { Callee: AttributeExpression { Name: "values" or "items", Target: var target } } =>
                GoesOverParts(target),
            CallExpression { Callee.LastName: "parameters" or "named_parameters" or "modules" } => true,
            SequenceLiteral { Items: { Count: > 0 } items } => items.All(item =>
                item is not SequenceLiteral && GoesOverParts(item)
            ),
            _ => subject.LastName is { } name
                && (name == "param_groups" || Wording.IsOptimizer(name) || Wording.IsScheduler(name)),
        };

    private static string[] NamesIn(Expression? target) =>
        target is null ? [] : [.. target.Nested.OfType<NameExpression>().Select(name => name.Name)];

    private void Walk(IfStatement statement)
    {
        if (statement.Condition is OperationExpression { Operands: [NameExpression { Name: "__name__" }, ..] })
        {
            Walk(statement.Then);
            Walk(statement.Otherwise);
            return;
        }
        var (kind, period, equal) = Understand(statement.Condition);
        var (outer, branch) = (conditions, branches++);
        if (statement.Then.IsLost)
        {
            lostSince = statement.At.Line;
            Walk(statement.Otherwise);
            return;
        }
        conditions = [.. outer, new Condition(branch, 0, kind, period, equal)];
        Walk(statement.Then);
        conditions = [.. outer, new Condition(branch, 1, kind, period, equal)];
        Walk(statement.Otherwise);
        // What comes after 'if …: continue' happens only where that does not.
        conditions =
            statement.Then.Statements is [.., JumpStatement jump] && statement.Otherwise.Statements.Count == 0
                ?
                [
                    .. outer,
                    new Condition(
                        branch,
                        1,
                        jump.Keyword == "continue" ? kind : ConditionKind.Existence,
                        period,
                        equal
                    ),
                ]
                : outer;
    }

    private (ConditionKind Kind, Value? Period, (Value, Value)? Equal) Understand(Expression condition)
    {
        if (
            condition is OperationExpression { Operator: "==", Operands: [var left, var right] }
            && condition.Nested.All(part => part is not OperationExpression { Operator: "%" })
        )
        {
            var (asked, wanted) = (Evaluate(left), Evaluate(right));
            return (
                asked.Loops.Count > 0 && asked is not ColumnValue ? ConditionKind.Progress : ConditionKind.Other,
                null,
                (asked, wanted)
            );
        }
        var value = Evaluate(condition);
        var operations = condition.Nested.OfType<OperationExpression>().ToArray();
        if (operations.FirstOrDefault(operation => operation is { Operator: "%", Operands.Count: 2 }) is { } remainder)
            return (ConditionKind.Periodic, Evaluate(remainder.Operands[1]), null);
        if (value.Loops.Count > 0 || operations.Any(operation => operation.Operator is "<" or ">" or "<=" or ">="))
            return (ConditionKind.Progress, null, null);
        var asksForObjects = condition.Nested.All(part =>
            part switch
            {
                OperationExpression { Operator: "not" or "is" or "is not" or "and" or "or" or "!=" } => true,
                NameExpression { Name: "None" } => true,
                NameExpression or AttributeExpression => part is NameExpression { Name: "self" }
                    || Evaluate(part).Members.Any(member => member is SchedulerValue or OptimizerValue)
                    || part.DottedName is { } name && Wording.IsScheduler(name),
                _ => false,
            }
        );
        return (asksForObjects ? ConditionKind.Existence : ConditionKind.Other, null, null);
    }
}
