using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Rules;

/// <summary>A scheduler is stepped, and gradients are computed, but nothing steps its optimizer.</summary>
internal static class OptimizerNeverStepped
{
    public static SourceRule Rule { get; } = new("LP010", "optimizer never stepped", Check);

    private static IEnumerable<SourceFinding> Check(SourceProgram program)
    {
        var events = program.Traces.SelectMany(trace => trace.Events).ToArray();
        if (Array.Exists(events, MayStepAny))
            return [];
        var stepped = events.SelectMany(MayStep).ToHashSet();
        return from trace in program.Traces
            from step in trace.SchedulerSteps
            where step.Schedulers is [{ IsStepped: true, Optimizer: { Name: not null, IsShared: false } }]
            where step.Context.Innermost is { } loop && trace.In(loop).Any(happened => happened is BackwardEvent)
            where !stepped.Contains(step.Schedulers[0].Optimizer!)
            select Rule.Find(
                step.At,
                LintSeverity.Warning,
                Invariant(
                    $"the scheduler is stepped and gradients are computed, but nothing steps the optimizer: the model "
                        + $"does not learn."
                ),
                "call the optimizer's step after backward, and before the scheduler's."
            );
    }

    // Of an optimizer of which nothing is known, it may be any.
    private static bool MayStepAny(ProgramEvent happened) =>
        happened switch
        {
            OptimizerStepEvent update => update.Optimizers.Any(optimizer => optimizer.Name is null),
            HandoverEvent handover => handover.IsCalledTraining,
            _ => false,
        };

    // What is given away may be stepped there.
    private static IEnumerable<Value> MayStep(ProgramEvent happened) =>
        happened switch
        {
            OptimizerStepEvent update => update.Optimizers,
            HandoverEvent handover => handover.Given,
            _ => [],
        };
}
