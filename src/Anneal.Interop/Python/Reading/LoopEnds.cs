using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>
/// Tells when loops end that count by themselves: <c>while step &lt; 1500</c>, <c>if step &gt;= 300: break</c>.
/// </summary>
/// <param name="evaluate">Gives an expression's value.</param>
internal sealed class LoopEnds(Func<Expression, Value> evaluate)
{
    /// <summary>How often a <c>while</c> loop runs, and where its counter ends the run.</summary>
    public (Iteration Passes, PassLimit? Limit) Of(LoopStatement loop)
    {
        foreach (var (counter, symbol, limit) in Comparisons(loop.Subject))
        {
            if (Counting.Of(counter, loop.Body) is not { } counting || !GoesOn(symbol, counting.Step))
                continue;
            var most = Difference(limit, counter, extra: Extra(symbol));
            if (counting is { Depth: 0, CountsUpdates: false })
                return (new Iteration(Quotient(most, counting.Step)) with { First = evaluate(counter) }, null);
            return (
                Iteration.Endless with
                {
                    First = evaluate(counter),
                },
                new(Quotient(most, counting.Step), counting.CountsUpdates)
            );
        }
        return loop.Subject is NameExpression { Name: "True" } or NumberLiteral
            ? (Iteration.Endless, null)
            : (new(new UnknownValue(Invariant($"passes of the loop at line {loop.At.Line}"))), null);
    }

    // Up to a limit, or down to it.
    private static bool GoesOn(string symbol, double step) =>
        symbol switch
        {
            "<" or "<=" => step > 0,
            ">" or ">=" => step < 0,
            _ => symbol == "!=",
        };

    // The limit itself is one more.
    private static int Extra(string symbol) =>
        symbol switch
        {
            "<=" => 1,
            ">=" => -1,
            _ => 0,
        };

    /// <summary>What a <c>while</c> loop compares; null where it is no comparison.</summary>
    public static Expression? Counter(LoopStatement loop) =>
        Comparisons(loop.Subject).Select(comparison => comparison.Counter).FirstOrDefault();

    /// <summary>The limits at which a loop is left, and how often it runs with those on its own variable.</summary>
    public (Value Count, IReadOnlyList<PassLimit> Limits, bool MayEndEarly) Breaks(LoopStatement loop, Value count)
    {
        var (limits, understood) = (
            new List<PassLimit>(),
            new HashSet<IfStatement>(ReferenceEqualityComparer.Instance)
        );
        foreach (var (branch, isFirst) in Leaving(loop.Body.Statements))
        {
            if (IsNeverTaken(branch.Condition))
                understood.Add(branch);
            foreach (var (counter, symbol, limit) in CertainComparisons(branch.Condition))
            {
                if (symbol is not (">=" or ">" or "=="))
                    continue;
                if (IsIndexOf(loop, counter))
                {
                    var last = Difference(limit, null, (symbol == ">" ? 1 : 0) + (isFirst ? 0 : 1));
                    count = Builtins.Apply("min", [count, last])!;
                    understood.Add(branch);
                }
                // A limit that moves with the passes ends no run by itself.
                else if (
                    evaluate(limit).Traits.Loops.Count == 0
                    && Counting.Of(counter, loop.Body) is { Step: > 0 } counting
                    && understood.Add(branch)
                )
                {
                    var extra = (symbol == ">" ? 1 : 0) + counting.Step * MorePasses(loop, branch, counter, counting);
                    var most = Quotient(Difference(limit, counter, extra), counting.Step);
                    // What nothing around the loop counts on is how often it runs.
                    if (
                        loop.Target is null
                        && counting is { Depth: 0, CountsUpdates: false }
                        && count.Number(Assumptions.None) == double.PositiveInfinity
                        && !evaluate(counter).Traits.Moves
                    )
                        count = most;
                    else
                        limits.Add(new(most, counting.CountsUpdates));
                }
            }
        }
        return (count, limits, EarlyEnd.IsIn(loop.Body, understood));
    }

    // How many passes train more than are counted, where the loop is left: one less where it is left before, and its
    // counter has been moved; one more where it is left after, and the counter has not.
    private static int MorePasses(LoopStatement loop, IfStatement branch, Expression counter, Counting counting)
    {
        var before = loop.Body.Statements.TakeWhile(statement => statement != branch).ToArray();
        if (counting.Depth > 0 || before.Length == loop.Body.Statements.Count)
            return 0;
        var isCounted = before
            .OfType<AssignmentStatement>()
            .Any(counted => counted.Increment is not null && counted.Targets[0].DottedName == counter.DottedName);
        var isWorkDone = !before.All(statement => statement is AssignmentStatement);
        return (isWorkDone ? 1 : 0) - (isCounted ? 1 : 0);
    }

    // 'if …: break' of a loop itself, not of loops within it; and whether it comes before all else.
    private static IEnumerable<(IfStatement Branch, bool IsFirst)> Leaving(IEnumerable<Statement> statements)
    {
        var isFirst = true;
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case IfStatement branch
                    when branch.Then.Statements.Any(inner => inner is JumpStatement { Keyword: "break" or "return" }):
                    yield return (branch, isFirst);
                    break;
                case IfStatement branch:
                    foreach (var (inner, _) in Leaving([.. branch.Then.Statements, .. branch.Otherwise.Statements]))
                        yield return (inner, false);
                    break;
                case BlockStatement block:
                    foreach (var (inner, _) in Leaving(block.Body.Statements))
                        yield return (inner, false);
                    break;
            }
            isFirst = false;
        }
    }

    // The counter on the left, whichever side it is written on; all parts of an 'and'.
    private static IEnumerable<(Expression Counter, string Symbol, Expression Limit)> Comparisons(Expression condition)
    {
        if (condition is not OperationExpression { Operands: [var left, var right] } operation)
            return [];
        if (operation.Operator == "and")
            return Comparisons(left).Concat(Comparisons(right));
        var mirrored = operation.Operator switch
        {
            "<" => ">",
            ">" => "<",
            "<=" => ">=",
            ">=" => "<=",
            _ => operation.Operator,
        };
        return [(left, operation.Operator, right), (right, mirrored, left)];
    }

    // 'if debug and step == 0: break' ends no run for sure, but what else is said may be about the limit alone: 'if
    // most is not None and step >= most: break'.
    private static IEnumerable<(Expression Counter, string Symbol, Expression Limit)> CertainComparisons(
        Expression condition
    )
    {
        var parts = Conjuncts(condition).ToArray();
        return parts.SelectMany(part =>
            Comparisons(part)
                .Where(comparison =>
                    parts.All(other => other == part || Names(other).IsSubsetOf(Names(comparison.Limit)))
                )
        );
    }

    private bool IsNeverTaken(Expression condition) =>
        Conjuncts(condition).Any(part => part is NameExpression && evaluate(part) is LiteralValue { Text: "False" });

    private static IEnumerable<Expression> Conjuncts(Expression condition) =>
        condition is OperationExpression { Operator: "and", Operands: [var left, var right] }
            ? Conjuncts(left).Concat(Conjuncts(right))
            : [condition];

    private static HashSet<string> Names(Expression expression) =>
        [.. expression.Nested.Select(part => part.DottedName).OfType<string>().Where(name => name is not "None")];

    private static bool IsIndexOf(LoopStatement loop, Expression counter) =>
        counter is NameExpression { Name: var name }
        && loop.Target is { } target
        && (target is SequenceLiteral { Items: [NameExpression first, ..] } ? first : target)
            is NameExpression { Name: var index }
        && index == name;

    private ComputedValue Difference(Expression limit, Expression? from, double extra)
    {
        var (end, start) = (evaluate(limit), from is null ? null : evaluate(from));
        return new(
            start is null ? [end] : [end, start],
            // A counter whose first value is not known counts a run that begins where another stopped.
            assumed => end.Number(assumed) - (start?.Number(assumed.Alone) ?? 0) + extra
        );
    }

    private static ComputedValue Quotient(Value most, double step) =>
        new([most], assumed => most.Number(assumed) is { } number ? Math.Max(0, Math.Ceiling(number / step)) : null);
}
