using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Rules;

/// <summary>A run resumes with the optimizer's state, but not with its scheduler's.</summary>
internal static class ResumedWithoutState
{
    public static SourceRule Rule { get; } = new("LP011", "resumed without the scheduler's state", Check);

    private static IEnumerable<SourceFinding> Check(SourceProgram program) =>
        from trace in program.Traces
        from restored in trace.Of<OptimizerRestoredEvent>().Take(1)
        from scheduler in trace.SchedulerSteps.SelectMany(step => step.Schedulers).Distinct()
        where
            scheduler.MadeIn.Count == 0
            && scheduler.Conditions.All(condition => condition.Kind != ConditionKind.Progress)
        where scheduler is { IsStepped: true, Arguments: not null, IsShared: false }
        where scheduler.Optimizer is null || restored.Optimizers.Contains(scheduler.Optimizer)
        where scheduler.Arguments?.Named("last_epoch") is null && scheduler.Arguments?.HasMore == false
        where !trace.Events.Any(happened => Restores(happened, scheduler))
        let step = trace.StepsOf(scheduler)[0]
        where step is { SaysPosition: false, MayBeOther: false } && trace.StepsOf(scheduler).All(other => other == step)
        where step.Context.Loops.Any(BeginsWhereItStopped)
        select Rule.Find(
            restored.At,
            LintSeverity.Warning,
            Invariant(
                $"the optimizer gets its saved state, but the scheduler of line {scheduler.At.Line} does not: its "
                    + $"schedule begins again where the run resumes."
            ),
            "save scheduler.state_dict() too, and load it before the loop."
        );

    private static bool BeginsWhereItStopped(CountedLoop loop) =>
        loop.First is { } first && first.Number(Assumptions.None) is null;

    private static bool Restores(ProgramEvent happened, SchedulerValue scheduler) =>
        happened switch
        {
            SchedulerRestoredEvent restored => restored.Schedulers.Contains(scheduler),
            PositionSetEvent set => set.Scheduler == scheduler,
            HandoverEvent handover => handover.Given.Contains(scheduler),
            _ => false,
        };
}
