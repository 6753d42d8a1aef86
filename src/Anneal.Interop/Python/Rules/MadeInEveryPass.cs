using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Rules;

/// <summary>A scheduler is made again in every pass of the loop that steps it.</summary>
internal static class MadeInEveryPass
{
    private const string Remedy = "make the optimizer and the scheduler once, before the loop.";

    public static SourceRule Rule { get; } = new("LP012", "a new scheduler in every pass", Check);

    private static IEnumerable<SourceFinding> Check(EventTrace trace) =>
        from step in trace.SchedulerSteps
        from scheduler in step.Schedulers
        where scheduler is { Arguments: not null, MadeIn: { Count: > 0 } loops } && !step.SaysPosition
        where step.Context.Loops.SequenceEqual(scheduler.MadeIn) && step.Context.LostSince is null
        where scheduler.Conditions.All(condition => step.Context.Conditions.Contains(condition))
        where trace.In(scheduler.MadeIn[^1]).Any(EventTrace.Trains)
        select Rule.Find(
            scheduler.At,
            LintSeverity.Warning,
            Invariant(
                $"a new scheduler is made in every pass of the loop at line {scheduler.MadeIn[^1].At.Line}, and "
                    + $"stepped once in it (line {step.At.Line}): it never comes further than its first step."
            ),
            Remedy
        );

    /// <summary>
    /// A scheduler that never comes to its end because it is made again in every epoch: that is what is to be said.
    /// </summary>
    public static LintFinding Instead(LintFinding finding, SchedulerValue scheduler) =>
        finding.Code == "LR001" && scheduler.MadeIn is [.., { IsOfEpochs: true } loop]
            ? new(
                Rule.Code,
                LintSeverity.Warning,
                finding.Place,
                Invariant(
                    $"a new scheduler is made in every pass of the loop at line {loop.At.Line}, and each is longer "
                        + $"than the pass: it begins again each time."
                ),
                Remedy
            )
            : finding;
}
