using Anneal.Analysis;
using Anneal.Curves;
using Anneal.Language.Expressions;
using static Anneal.Lint.LintSubject;

namespace Anneal.Lint.Rules;

/// <summary>The schedule is longer than the run, so that it never anneals.</summary>
internal static class HorizonNotReached
{
    public static LintRule Rule { get; } = new("LR001", "the run ends before the schedule", Check);

    private static IEnumerable<LintFinding> Check(LintSubject subject)
    {
        foreach (var curve in subject.Curves)
        {
            // Cycles have a rule of their own, and what the text cuts by itself is meant so.
            if (curve.Ending != PartEnding.Run || curve.Schedule is not { } schedule || schedule.CycleAt(0) is not null) continue;
            if (curve.Start >= subject.Steps)
            {
                if (schedule is Constant) continue;
                yield return NeverBegins(subject, curve);
                yield break;
            }
            if (curve.Length is not { } length || length <= curve.Ticks) continue;
            if (Unfinished(subject, curve, schedule, length) is { } finding) yield return finding;
        }
    }

    private static LintFinding? Unfinished(LintSubject subject, PlacedCurve curve, Schedule schedule, long length)
    {
        var (first, last, end) = (schedule.At(0), schedule.At(curve.Ticks), schedule.At(length));
        if (Math.Abs(end - last) <= subject.Options.ArrivalShareOfPeak * Math.Max(Math.Abs(first), Math.Abs(end))) return null;
        var covered = (double)curve.Ticks / length;
        return new(Rule.Code, covered < subject.Options.LeastCovered ? LintSeverity.Error : LintSeverity.Warning,
            subject.PlaceOf(curve.Expression, subject.Steps - 1),
            $"{Count(curve.Ticks)} of {Count(length)} {subject.TicksOf(curve)} ({Percent(covered)}): the rate moves {subject.Show(first, last)} and does not reach {subject.Show(end)}; "
            + $"the run ends at {Percent(subject.AfterRun / subject.Peak)} of its peak.",
            $"let it end with the run, after {Count(curve.Ticks)} {subject.TicksOf(curve)}.",
            Fitted(subject, curve, length));
    }

    private static LintFinding NeverBegins(LintSubject subject, PlacedCurve curve) => new(Rule.Code, LintSeverity.Error,
        subject.PlaceOf(curve.Expression, curve.Start),
        $"this part begins at update {Count(curve.Start)}, but the run has {Count(subject.Steps)}: it never begins, and the run ends at {Percent(subject.Profile.Last / subject.Peak)} of its peak.",
        "make the parts before it shorter, or shares of the run.",
        subject.Rewritten(subject.Recipe.Rate, Fitting.Stretched));

    private static string? Fitted(LintSubject subject, PlacedCurve curve, long length) =>
        subject.Curves[^1] == curve
            ? subject.Rewritten(curve.Expression, part => part is CallExpression call ? Fitting.WithLength(call, curve.Ticks - length) : null)
            : subject.Rewritten(subject.Recipe.Rate, Fitting.Stretched);
}
