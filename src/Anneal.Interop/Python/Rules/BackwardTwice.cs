using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Rules;

/// <summary>One loss is differentiated twice, although its graph is gone after the first time.</summary>
internal static class BackwardTwice
{
    public static SourceRule Rule { get; } = new("LP002", "backward twice on one loss", Check);

    private static IEnumerable<SourceFinding> Check(EventTrace trace)
    {
        var assigned = trace.Of<AssignedEvent>().Select(assignment => assignment.Value).ToHashSet();
        return trace.Passes.SelectMany(pass => Check(pass, assigned));
    }

    private static IEnumerable<SourceFinding> Check(IEnumerable<ProgramEvent> pass, HashSet<Value> assigned)
    {
        var done = new Dictionary<Value, BackwardEvent>();
        var byOwner = new Dictionary<Value, List<Value>>();
        foreach (var happened in pass)
        {
            if (happened is AssignedEvent { Value: var value } && byOwner.Remove(value, out var renewed))
                renewed.ForEach(loss => done.Remove(loss));
            if (happened is not BackwardEvent backward)
                continue;
            foreach (var loss in backward.Loss.Members)
            {
                if (done.TryGetValue(loss, out var first) && IsSame(loss, first, backward, assigned))
                    yield return Rule.Find(
                        backward.At,
                        LintSeverity.Error,
                        first.LostOnTheWayTo(backward),
                        "backward is called twice on one loss",
                        MessageFor(first, backward),
                        "call backward once for each loss; where one graph is needed twice, retain_graph=True the "
                            + "first time."
                    );
                if (backward.KeepsGraph)
                    continue;
                done[loss] = backward;
                foreach (var owner in OwnersOf(loss))
                {
                    if (!byOwner.TryGetValue(owner, out var losses))
                        byOwner[owner] = losses = [];
                    losses.Add(loss);
                }
            }
        }
    }

    private static bool IsSame(Value loss, BackwardEvent first, BackwardEvent again, HashSet<Value> assigned) =>
        first.CanMeet(again)
        && Condition.Follow(first.Context.Conditions, again.Context.Conditions)
        // What the source never assigns may be another loss each time.
        && (
            OwnersOf(loss).Any(assigned.Contains)
            || loss is UnknownValue { Owner: null, Path: var path }
                && !path.StartsWith("self.", StringComparison.Ordinal)
                && first.At != again.At
        );

    private static string MessageFor(BackwardEvent first, BackwardEvent again)
    {
        if (first.At == again.At)
            return "backward is called in a loop on a loss that was computed before it: from the second pass on, its "
                + "graph has been freed, and PyTorch raises an error.";
        return Invariant(
            $"backward is called again on the loss of line {first.At.Line}, whose graph has been freed by then: "
                + $"PyTorch raises an error. What it would compute is of no update."
        );
    }

    // 'outputs.loss' is another one as soon as there are other outputs.
    private static IEnumerable<Value> OwnersOf(Value loss)
    {
        for (var value = loss; value is not null; value = (value as UnknownValue)?.Owner)
            yield return value;
    }
}
