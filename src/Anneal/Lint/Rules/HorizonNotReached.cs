using Anneal.Analysis;
using Anneal.Curves;
using Anneal.Language;
using static Anneal.Lint.LintNumbers;

namespace Anneal.Lint.Rules;

/// <summary>The schedule is longer than the run, so that it never anneals.</summary>
internal static class HorizonNotReached
{
    public static LintRule Rule { get; } = new("LR001", "the run ends before the schedule", Check);

    private static IEnumerable<LintFinding> Check(LintSubject subject)
    {
        // A level that would be held after the run is not missed.
        if (
            subject.Curves.FirstOrDefault(curve =>
                curve is { Ending: PartEnding.Run, Curve: not Constant } && curve.Start >= subject.Steps
            ) is
            { } dead
        )
            return [NeverBegins(subject, dead)];
        return subject.Curves.Select(curve => Unfinished(subject, curve)).OfType<LintFinding>();
    }

    private static LintFinding? Unfinished(LintSubject subject, PlacedCurve curve)
    {
        // Cycles have a rule of their own, and what the text cuts by itself is meant so.
        if (
            curve.Ending != PartEnding.Run
            || curve.Schedule is not { } schedule
            || schedule.CycleAt(0) is not null
            || !(curve.Length > curve.Ticks)
        )
            return null;
        var length = curve.Length.Value;
        // Where a framework's own run ends with the length, the step before it has the last value there is.
        var arrival = curve.Expression is CallExpression { Definition.FailsAfterEnd: true } ? length - 1 : length;
        var peak = RateProfile.Create(schedule, arrival + 1).Highest.Value;
        var (first, last, end) = (schedule.At(0), schedule.At(Math.Min(curve.Ticks, arrival)), schedule.At(arrival));
        if (Math.Abs(end - last) <= subject.Options.ArrivalShareOfPeak * Math.Max(Math.Abs(peak), Math.Abs(end)))
            return null;
        var covered = (double)curve.Ticks / length;
        var isLast = subject.Curves[^1] == curve;
        return new(
            Rule.Code,
            covered < subject.Options.LeastCovered ? LintSeverity.Error : LintSeverity.Warning,
            subject.PlaceOf(curve.Expression, subject.Steps - 1),
            $"{Count(curve.Ticks)} of {Count(length)} {subject.TicksOf(curve)} ({Percent(covered)}): the rate moves "
                + $"{subject.Show(first, last)} and does not reach {subject.Show(end)}; "
                + $"the run ends at {Percent(last / peak)} of its peak.",
            $"let it end with the run, after {Count(curve.Ticks)} {subject.TicksOf(curve)}.",
            isLast ? Fitting.ToRun(subject, curve, length) : subject.Rewritten(subject.Recipe.Rate, Fitting.Stretched)
        );
    }

    private static LintFinding NeverBegins(LintSubject subject, PlacedCurve curve) =>
        new(
            Rule.Code,
            LintSeverity.Error,
            subject.PlaceOf(curve.Expression, curve.Start),
            $"this part begins at update {Count(curve.Start)}, but the run has {Count(subject.Steps)}: it never "
                + $"begins, and the run ends at {Percent(subject.Profile.Last / subject.Peak)} of its peak.",
            "make the parts before it shorter, or shares of the run.",
            subject.Rewritten(subject.Recipe.Rate, Fitting.Stretched)
        );
}
