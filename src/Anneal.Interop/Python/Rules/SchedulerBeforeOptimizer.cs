using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Rules;

/// <summary>The scheduler is stepped before the first update, which leaves its first value out.</summary>
internal static class SchedulerBeforeOptimizer
{
    public static SourceRule Rule { get; } = new("LP003", "scheduler stepped before the optimizer", Check);

    private static IEnumerable<SourceFinding> Check(EventTrace trace)
    {
        foreach (var scheduler in trace.SchedulerSteps.SelectMany(step => step.Schedulers).Distinct())
        {
            // Others than PyTorch's kind, and those that are told where they are, may well be set before.
            if (
                scheduler.Type is not null
                || scheduler.IsPlateau
                || scheduler.Definition is { Framework: not ("torch" or "transformers") }
            )
                continue;
            var step = trace.StepsOf(scheduler)[0];
            if (
                step.SaysPosition
                || step.Context.Conditions.Any(condition =>
                    condition.Kind == ConditionKind.Progress && !scheduler.Conditions.Contains(condition)
                )
            )
                continue;
            if (
                trace.Events.FirstOrDefault(happened => IsUpdate(happened, scheduler)) is not { } update
                || update.Order < step.Order
                || !update.CanMeet(step)
            )
                continue;
            if (update is HandoverEvent { IsCalledTraining: false })
                continue;
            if (!step.Context.Loops.Any(loop => update.IsIn(loop) && !scheduler.MadeIn.Contains(loop)))
                continue;
            yield return Rule.Find(
                step.At,
                LintSeverity.Warning,
                step.LostBetween(update),
                "the scheduler is stepped before the optimizer",
                Invariant(
                    $"the scheduler is stepped before the first update (line {update.At.Line}): the first value of "
                        + $"the schedule is never used, and all others come one step early."
                ),
                "step the scheduler after the optimizer."
            );
        }
    }

    private static bool IsUpdate(ProgramEvent happened, SchedulerValue scheduler) =>
        happened switch
        {
            OptimizerStepEvent update => update.MayBeOf(scheduler.Optimizer),
            HandoverEvent handover => handover.IsCalledTraining
                || handover.Given.Any(given => given is OptimizerValue && given == scheduler.Optimizer),
            _ => false,
        };
}
