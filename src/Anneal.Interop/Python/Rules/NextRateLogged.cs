using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Rules;

/// <summary>The rate that is logged for an epoch is that of the next one.</summary>
internal static class NextRateLogged
{
    public static SourceRule Rule { get; } = new("LP005", "logged rate is the next one", Check);

    // One reading that is shown in several places is one mistake, and the plainest of them says it.
    private static IEnumerable<SourceFinding> Check(EventTrace trace) =>
        Logged(trace)
            .OrderByDescending(each => each.Finding.Finding.Severity)
            .DistinctBy(each => each.Read)
            .Select(each => each.Finding);

    private static IEnumerable<(RateReadEvent Read, SourceFinding Finding)> Logged(EventTrace trace)
    {
        foreach (var log in trace.Of<RateLogEvent>())
        {
            if (log.SaysNext || log.Context.Innermost is not { } loop)
                continue;
            var (step, read) = trace
                .SchedulerSteps.Reverse()
                .Where(candidate =>
                    candidate.Context.Innermost == loop && !candidate.SaysPosition && candidate.CanMeet(log)
                )
                .Select(candidate => (candidate, log.Reads.FirstOrDefault(read => Follows(read, candidate, loop))))
                .FirstOrDefault(each => each.Item2 is not null);
            if (read is null)
                continue;
            var labelled = log.Labels.Contains(loop);
            var unit = trace.IsOfBatches(loop) ? "batch" : "epoch";
            var finding = Rule.Find(
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
            yield return (read, finding);
        }
    }

    private static bool Follows(RateReadEvent read, SchedulerStepEvent step, Loop loop) =>
        read.IsIn(loop) && step.Order < read.Order && read.Owners.Any(owner => IsOf(step, owner));

    private static bool IsOf(SchedulerStepEvent step, Value owner) =>
        step.Schedulers.Contains(owner)
        || owner is OptimizerValue optimizer
            && step.Schedulers.Any(scheduler => scheduler.Optimizer is null || scheduler.Optimizer == optimizer);
}
