using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Rules;

/// <summary>A scheduler is stepped, and gradients are computed, but nothing steps its optimizer.</summary>
internal static class OptimizerNeverStepped
{
    public static SourceRule Rule { get; } = new("LP010", "optimizer never stepped", Check);

    private static IEnumerable<SourceFinding> Check(SourceProgram program) =>
        from trace in program.Traces
        from step in trace.SchedulerSteps
        where step.Schedulers is [{ IsStepped: true, Optimizer: { Name: not null, IsShared: false } }]
        let optimizer = step.Schedulers[0].Optimizer
        where step.Context.Innermost is { } loop && trace.In(loop).Any(happened => happened is BackwardEvent)
        where !program.Traces.Any(other => other.Events.Any(happened => MayStep(happened, optimizer)))
        select Rule.Find(
            step.At,
            LintSeverity.Warning,
            Invariant(
                $"the scheduler is stepped and gradients are computed, but nothing steps the optimizer: the model does "
                    + $"not learn."
            ),
            "call the optimizer's step after backward, and before the scheduler's."
        );

    // What is given away may be stepped there, and so may one of which nothing is known.
    private static bool MayStep(ProgramEvent happened, OptimizerValue optimizer) =>
        happened switch
        {
            OptimizerStepEvent update => update.Optimizers.Any(each => each == optimizer || each.Name is null),
            HandoverEvent handover => handover.IsCalledTraining || handover.Given.Contains(optimizer),
            _ => false,
        };
}
