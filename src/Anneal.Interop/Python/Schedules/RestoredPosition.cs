using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Schedules;

/// <summary>Where a schedule stands whose saved state is loaded before its run.</summary>
internal static class RestoredPosition
{
    /// <summary>Why a run is not known whose beginning nothing says.</summary>
    public const string Unknown = "its saved state is loaded, at a step that is not known from this file";

    /// <summary>
    /// Whether a scheduler's saved state is loaded before something happens, and not only on request.
    /// </summary>
    /// <param name="trace">What the source does.</param>
    /// <param name="scheduler">The scheduler.</param>
    /// <param name="run">What happens then.</param>
    public static bool IsBefore(EventTrace trace, SchedulerValue scheduler, ProgramEvent run) =>
        trace
            .Of<SchedulerRestoredEvent>()
            .Any(restored =>
                restored.Order < run.Order
                && restored.Schedulers.Contains(scheduler)
                && restored.Context.Loops.Count <= scheduler.MadeIn.Count
                && restored.CanMeet(run)
                && !restored.Context.Conditions.Any(condition => condition.IsContradicted)
            );

    /// <summary>The passes before a run, as its loop or its call says; null where it says none, or not which.</summary>
    /// <param name="first">The first value of the loop's variable; null where unknown.</param>
    public static double? PassesBefore(Value? first) =>
        first?.Number(Assumptions.None) is > 0 and var passes ? passes : null;

    /// <summary>Whether a run that is resumed says nothing of where it begins.</summary>
    /// <param name="first">The first value of the loop's variable; null where unknown.</param>
    public static bool IsOpen(Value? first) => first is null || first.Number(Assumptions.None) == 0;

    /// <summary>The schedule's steps before a run.</summary>
    /// <param name="passes">The passes before it, of its outermost loop.</param>
    /// <param name="each">The steps in a pass: the lengths of the loops within.</param>
    /// <param name="accumulation">Batches for one step; null where it is one.</param>
    public static Value StepsBefore(double passes, IReadOnlyList<Value> each, Value? accumulation) =>
        new ComputedValue(each, assumed =>
        {
            var steps = (double?)passes;
            foreach (var count in each)
                steps *= count.Number(assumed);
            return accumulation is null ? steps : Math.Floor(steps / accumulation.Number(assumed) ?? double.NaN);
        });
}
