using Anneal.Analysis;
using Anneal.Curves;
using static Anneal.Lint.LintNumbers;

namespace Anneal.Lint.Rules;

/// <summary>The run ends in the middle of a cycle, with the rate still high.</summary>
internal static class CycleUnfinished
{
    public static LintRule Rule { get; } = new("LR003", "the run ends within a cycle", Check);

    private static IEnumerable<LintFinding> Check(LintSubject subject)
    {
        foreach (var curve in subject.Curves)
            if (
                curve is { Ending: PartEnding.Run, Ticks: > 0 }
                && curve.Schedule is { } schedule
                && schedule.CycleAt(curve.Ticks - 1) is { } cycle
                && cycle.Start + cycle.Steps > curve.Ticks
                && Unfinished(subject, curve, schedule, cycle) is { } finding
            )
                yield return finding;
    }

    private static LintFinding? Unfinished(LintSubject subject, PlacedCurve curve, Schedule schedule, Cycle cycle)
    {
        var (start, end) = ((long)cycle.Start, (long)Math.Min(cycle.Start + cycle.Steps, Length.Longest));
        var turns = schedule
            .Breakpoints(start + 1, end)
            .Take(3)
            .Select(schedule.At)
            .Append(schedule.At(start))
            .ToArray();
        var (floor, top, last) = (Math.Min(turns.Min(), schedule.At(end - 1)), turns.Max(), schedule.At(curve.Ticks));
        var isFirst = start == 0;
        var done = (curve.Ticks - cycle.Start) / cycle.Steps;
        var height = top > floor ? (last - floor) / (top - floor) : 0;
        var share = subject.AfterRun / subject.Peak;
        if (
            isFirst
                ? height <= subject.Options.UnfinishedCycleHeight && done > subject.Options.LeastCovered
                : Math.Min(height, share) <= subject.Options.UnfinishedCycleHeight
        )
            return null;

        var ticks = subject.TicksOf(curve);
        return new(
            Rule.Code,
            isFirst && done < subject.Options.LeastCovered ? LintSeverity.Error : LintSeverity.Warning,
            subject.PlaceOf(curve.Expression, subject.Steps - 1),
            $"{Count(curve.Ticks - start)} of {Count(cycle.Steps)} {ticks} of the {(isFirst ? "first" : "last")} "
                + $"cycle ({Percent(done)}{(isFirst ? "" : $"; it began at {ticks[..^1]} {Count(start)}")}): the "
                + $"rate moves {subject.Show(schedule.At(start), last)}; "
                + (
                    isFirst && schedule.At(start) < last
                        ? $"{Percent(height)} of the way to {subject.Show(top)}."
                        : $"the run ends at {Percent(share)} of its peak."
                ),
            $"choose cycles that end with the run, after {Count(curve.Ticks)} {ticks}."
        );
    }
}
