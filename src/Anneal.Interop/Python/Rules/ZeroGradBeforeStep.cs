using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Rules;

/// <summary>Gradients are thrown away before the update that they were computed for.</summary>
internal static class ZeroGradBeforeStep
{
    // Of more zero_grad calls between a backward and a step nothing is said.
    private const int MostClearings = 100;

    public static SourceRule Rule { get; } = new("LP001", "zero_grad between backward and step", Check);

    private static IEnumerable<SourceFinding> Check(EventTrace trace) =>
        trace.Passes.SelectMany(pass => Check(pass, isOnlyOptimizer: trace.Optimizers.Count == 1));

    private static IEnumerable<SourceFinding> Check(IEnumerable<ProgramEvent> pass, bool isOnlyOptimizer)
    {
        BackwardEvent? backward = null;
        var clearings = new List<ZeroGradEvent>();
        foreach (var happened in pass)
        {
            switch (happened)
            {
                case BackwardEvent computed:
                    backward = computed;
                    clearings.Clear();
                    break;
                case ZeroGradEvent zeroed when backward is not null && zeroed.CanMeet(backward):
                    if (clearings.Count < MostClearings)
                        clearings.Add(zeroed);
                    break;
                case OptimizerStepEvent step:
                    var cleared = clearings.Where(Clears).ToList();
                    // What is cleared only under a condition of its own, such as a loss that is not finite, is meant.
                    var lost = cleared.Find(each => Condition.Follow(each.Context.Conditions, step.Context.Conditions));
                    if (backward is not null && lost is not null)
                        yield return Rule.Find(
                            lost.At,
                            LintSeverity.Error,
                            backward.LostOnTheWayTo(step),
                            "the gradients are cleared before the update",
                            Invariant(
                                $"zero_grad stands between backward (line {backward.At.Line}) and step (line "
                                    + $"{step.At.Line}): the update gets gradients of zero, and nothing is learned."
                            ),
                            "move zero_grad before backward, or after step."
                        );
                    clearings.RemoveAll(Clears);
                    // The next clearing is that of an update that has been made.
                    if (isOnlyOptimizer)
                        backward = null;
                    break;

                    bool Clears(ZeroGradEvent each) =>
                        step.Optimizers.Any(optimizer => each.Clears(optimizer, isOnlyOptimizer));
            }
        }
    }
}
