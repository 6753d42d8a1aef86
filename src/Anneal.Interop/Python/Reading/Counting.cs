using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>How a loop counts something: <c>step += 1</c>.</summary>
/// <param name="Step">By how much.</param>
/// <param name="Depth">In how many loops within it.</param>
/// <param name="CountsUpdates">Whether only where several batches have made an update.</param>
internal sealed record Counting(double Step, int Depth, bool CountsUpdates)
{
    /// <summary>How the statements of a loop count something; null where they do not, or not always.</summary>
    public static Counting? Of(Expression counter, Suite body) =>
        counter.DottedName is { } name ? Of(name, body, 0, countsUpdates: false) : null;

    private static Counting? Of(string name, Suite body, int depth, bool countsUpdates)
    {
        foreach (var statement in body.Statements)
        {
            var found = statement switch
            {
                AssignmentStatement { Targets: [{ DottedName: var target }], Increment: { } step and not 0 }
                    when target == name => new Counting(step, depth, countsUpdates),
                LoopStatement loop => Of(name, loop.Body, depth + 1, countsUpdates),
                BlockStatement block => Of(name, block.Body, depth, countsUpdates),
                IfStatement branch when IsOfUpdates(branch.Condition) => Of(name, branch.Then, depth, true),
                _ => null,
            };
            if (found is not null)
                return found;
        }
        return null;
    }

    private static bool IsOfUpdates(Expression condition) =>
        condition.LastName == "sync_gradients"
        || condition.Nested.Any(part =>
            part is OperationExpression { Operator: "%" } || part.LastName == "sync_gradients"
        );
}
