using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Rules;

/// <summary>A scheduler is stepped to draw its curve, and then trained with: nothing of the curve is left.</summary>
internal static class PreviewConsumes
{
    public static SourceRule Rule { get; } = new("LP007", "scheduler consumed by a preview", Check);

    private static IEnumerable<SourceFinding> Check(EventTrace trace)
    {
        foreach (var step in trace.SchedulerSteps)
        {
            if (
                step.Schedulers is not [var scheduler]
                || step.Context.Loops.FirstOrDefault(loop => !scheduler.MadeIn.Contains(loop)) is not { } preview
            )
                continue;
            var inside = trace.In(preview);
            if (
                inside.Any(happened => happened is BackwardEvent or HandoverEvent { IsCalledTraining: true })
                || !inside.Any(happened =>
                    happened is RateReadEvent read
                    && read.Owners.Any(owner => owner == scheduler || owner == scheduler.Optimizer)
                )
            )
                continue;
            if (
                trace
                    .Events.Skip(step.Order + 1)
                    .FirstOrDefault(happened => !happened.IsIn(preview) && TrainsWith(trace, happened, scheduler))
                    is not { } training
                || trace
                    .Of<SchedulerRestoredEvent>()
                    .Any(restored =>
                        restored.Schedulers.Contains(scheduler)
                        && restored.Order > step.Order
                        && restored.Order < training.Order
                    )
            )
                continue;
            var times = preview.Count.Number(Assumptions.None) is { } count ? Invariant($"{count:#,0} times ") : "";
            yield return Rule.Find(
                step.At,
                LintSeverity.Error,
                step.LostBetween(training),
                "a preview uses the scheduler up before the training",
                Invariant(
                    $"the scheduler is stepped {times}to look at its rates, and the same one is trained with at line "
                        + $"{training.At.Line}: training begins where the preview ended."
                ),
                "make a new optimizer and a new scheduler for the training, or preview a copy."
            );
        }
    }

    private static bool TrainsWith(EventTrace trace, ProgramEvent happened, SchedulerValue scheduler) =>
        happened switch
        {
            SchedulerStepEvent step => step.Schedulers.Contains(scheduler)
                && step.Context.Loops.Any(loop => trace.In(loop).Any(EventTrace.Trains)),
            HandoverEvent handover => handover.IsCalledTraining && handover.Given.Contains(scheduler),
            _ => false,
        };
}
