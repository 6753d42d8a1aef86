using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Schedules;

/// <summary>
/// How many passes of a loop a condition leaves that compares its variable: <c>if epoch &gt;= warmup_epochs</c>.
/// </summary>
internal static class PartOfRun
{
    /// <summary>Whether the passes can be counted in which a condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="loops">The loops of the run.</param>
    public static bool IsCounted(Condition condition, IReadOnlyList<Loop> loops) =>
        Parts(condition).Any() && Parts(condition).All(part => loops.Any(loop => Passes(part, loop) is not null));

    /// <summary>The passes of a loop in which conditions hold.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="count">How many passes it has in all.</param>
    /// <param name="conditions">The conditions.</param>
    public static Value Of(Loop loop, Value count, IEnumerable<Condition> conditions)
    {
        foreach (var part in conditions.SelectMany(Parts))
        {
            var all = count;
            if (Passes(part, loop) is { } passes)
                count = new ComputedValue([all], assumed => passes(assumed, all.Number(assumed)));
        }
        return count;
    }

    // The comparisons that must all hold; what only asks for an object says nothing of the run.
    private static IEnumerable<Condition> Parts(Condition condition)
    {
        if (condition.Asked is not { Traits.Loops.Count: > 0 } asked)
            return [];
        return condition.Alternative == 0 && asked is ComputedValue { Making: { Operator: "and" } both }
            ? both.Given.Values.SelectMany(value => Parts(condition with { Asked = value }))
            : [condition];
    }

    private static Func<Assumptions, double?, double?>? Passes(Condition part, Loop loop)
    {
        if (
            part.Asked is not ComputedValue { Making: { Callee: null, Given.Values: [var at, var bound] } making }
            || StepPosition.Of(at) is not { } position
            || position.Loop != loop
            || bound.Traits.Loops.Count > 0
        )
            return null;
        if (making.Operator == "==")
            return part.Alternative == 0 ? (_, all) => Math.Min(1, all ?? 1) : null;
        var isFirst = making.Operator is "<" or "<=";
        if (!isFirst && making.Operator is not (">" or ">="))
            return null;
        var extra = (making.Operator is "<=" or ">" ? 1 : 0) - position.Shift;
        isFirst ^= part.Alternative == 1;
        return (assumed, all) =>
        {
            var first = Math.Clamp(bound.Number(assumed) + extra ?? double.NaN, 0, all ?? double.MaxValue);
            var passes = isFirst ? first : all - first;
            return passes is { } number && double.IsFinite(number) ? Math.Ceiling(number) : null;
        };
    }
}
