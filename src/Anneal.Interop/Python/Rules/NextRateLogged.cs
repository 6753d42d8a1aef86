using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Rules;

/// <summary>The rate that is logged for an epoch is that of the next one.</summary>
internal static class NextRateLogged
{
    public static SourceRule Rule { get; } = new("LP005", "logged rate is the next one", Check);

    private static IEnumerable<SourceFinding> Check(EventTrace trace)
    {
        foreach (var log in trace.Of<RateLogEvent>())
        {
            if (log.SaysNext || log.Context.Innermost is not { } loop)
                continue;
            var step = trace.SchedulerSteps.LastOrDefault(candidate =>
                candidate.Context.Innermost == loop
                && !candidate.SaysPosition
                && candidate.CanMeet(log)
                && log.Reads.Any(read =>
                    read.IsIn(loop) && candidate.Order < read.Order && read.Owners.Any(owner => IsOf(candidate, owner))
                )
            );
            if (step is null)
                continue;
            var labelled = log.Labels.Contains(loop);
            var unit = trace.IsOfBatches(loop) ? "batch" : "epoch";
            yield return Rule.Find(
                log.At,
                labelled && unit == "epoch" ? LintSeverity.Warning : LintSeverity.Note,
                step.LostBetween(log),
                "the logged rate is that of the next epoch",
                Invariant(
                    $"the rate is read after the scheduler's step (line {step.At.Line}): what is logged for one "
                        + $"{unit} is the rate of the next."
                ),
                "read the rate before the scheduler's step."
            );
        }
    }

    private static bool IsOf(SchedulerStepEvent step, Value owner) =>
        step.Schedulers.Contains(owner)
        || owner is OptimizerValue optimizer
            && step.Schedulers.Any(scheduler => scheduler.Optimizer is null || scheduler.Optimizer == optimizer);
}
