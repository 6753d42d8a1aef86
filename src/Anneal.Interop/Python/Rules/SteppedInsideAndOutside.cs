using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Rules;

/// <summary>One scheduler is stepped once a batch and once an epoch too.</summary>
internal static class SteppedInsideAndOutside
{
    public static SourceRule Rule { get; } = new("LP004", "scheduler stepped inside and outside the batch loop", Check);

    private static IEnumerable<SourceFinding> Check(EventTrace trace) =>
        from outer in trace.SchedulerSteps
        where !outer.SaysPosition && outer.Context.Loops.Count > 0
        let inner = trace.SchedulerSteps.FirstOrDefault(step => IsWithin(trace, step, outer))
        where inner is not null
        select Rule.Find(
            outer.At,
            LintSeverity.Warning,
            inner.LostBetween(outer),
            "the scheduler is stepped in both loops",
            Invariant(
                $"the scheduler is stepped here, once in each pass of the loop of line "
                    + $"{outer.Context.Innermost!.At.Line}, and also at line {inner.At.Line} within an inner loop: "
                    + $"it runs ahead of the updates."
            ),
            "step it in one of the two places: once a batch where it is sized in updates, once an epoch where it is "
                + $"sized in epochs."
        );

    private static bool IsWithin(EventTrace trace, SchedulerStepEvent inner, SchedulerStepEvent outer) =>
        !inner.SaysPosition
        && inner.Context.Loops.Count > outer.Context.Loops.Count
        && outer.Context.Loops.SequenceEqual(inner.Context.Loops.Take(outer.Context.Loops.Count))
        && inner.Schedulers.Any(scheduler =>
            outer.Schedulers.Contains(scheduler) && !scheduler.MadeIn.Contains(outer.Context.Innermost!)
        )
        && trace.In(inner.Context.Innermost!).Any(EventTrace.Trains)
        && inner.CanMeet(outer)
        && AlwaysHolds(inner, outer)
        && AlwaysHolds(outer, inner);

    // A setting may decide for one of the two places.
    private static bool AlwaysHolds(ProgramEvent happened, ProgramEvent other) =>
        happened.Context.Conditions.All(condition =>
            condition.Kind is ConditionKind.Existence or ConditionKind.Periodic
            || Condition.Follow([condition], other.Context.Conditions)
        );
}
