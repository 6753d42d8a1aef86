using Anneal.Analysis;
using Anneal.Curves;
using Anneal.Language;
using static Anneal.Lint.LintNumbers;

namespace Anneal.Lint.Rules;

/// <summary>The schedule is shorter than the run: it climbs again, or idles at its floor.</summary>
internal static class HorizonOverrun
{
    // Below this share of the peak the rate has come down at all; above it the end is a plateau that is meant.
    private const double ComeDown = 0.5;

    // One floor in a hundred updates is a matter of rounding.
    private const double RoundingShare = 0.01;

    public static LintRule Rule { get; } = new("LR004", "the run continues after the schedule's end", Check);

    private static IEnumerable<LintFinding> Check(LintSubject subject)
    {
        foreach (var curve in subject.Curves)
            if (
                curve.Ending == PartEnding.Run
                && curve.Schedule is { } schedule
                && curve.Length is { } length
                && curve.Ticks > length
                && (
                    Fails(subject, curve, length)
                    ?? (
                        schedule is CosineWave wave
                            ? Bounces(subject, curve, wave, length)
                            : Idles(subject, curve, length)
                    )
                )
                    is { } finding
            )
                yield return finding;
    }

    private static LintFinding? Fails(LintSubject subject, PlacedCurve curve, long length) =>
        curve.Expression is CallExpression { Definition: { FailsAfterEnd: true } definition }
            ? new(
                Rule.Code,
                LintSeverity.Error,
                subject.PlaceOf(curve.Expression, curve.Clock.StepOf(length)),
                $"the schedule is over after {Count(length)} of {Count(curve.Ticks)} {subject.TicksOf(curve)}, and "
                    + $"{definition.Framework} raises an error when it is advanced further: the run stops there.",
                $"let it take {Count(curve.Ticks)} {subject.TicksOf(curve)}.",
                Fitting.ToRun(subject, curve, length)
            )
            : null;

    private static LintFinding? Bounces(LintSubject subject, PlacedCurve curve, CosineWave wave, long length)
    {
        if (curve.Ticks <= length + 1)
            return null;
        var (last, range) = (wave.At(curve.Ticks - 1), Math.Abs(wave.InitialValue - wave.FinalValue));
        if (range == 0)
            return null;
        var climbed = Math.Abs(last - wave.FinalValue) / range;
        return new(
            Rule.Code,
            climbed > subject.Options.UnfinishedCycleHeight ? LintSeverity.Warning : LintSeverity.Note,
            subject.PlaceOf(curve.Expression, curve.Clock.StepOf(length)),
            $"the cosine is over after {Count(length)} of {Count(curve.Ticks)} {subject.TicksOf(curve)} and then "
                + $"climbs again: from {subject.Show(wave.At(length))} at the turn to {subject.Show(last)} at the "
                + "end of the run.",
            $"let it take {Count(curve.Ticks)} {subject.TicksOf(curve)}; if it is meant to start again, "
                + "write restarts.",
            Fitting.ToRun(subject, curve, length)
        );
    }

    private static LintFinding? Idles(LintSubject subject, PlacedCurve curve, long length)
    {
        var (held, peak) = (subject.Profile.Last, subject.Peak);
        var share = (double)(curve.Ticks - length) / curve.Ticks * (curve.End - curve.Start) / subject.Steps;
        // A cooldown at a low rate is meant, and short; at 0 nothing is.
        if (
            !curve.Falls
            || held >= ComeDown * peak
            || share <= (held > 0 ? subject.Options.LongFloorShare : RoundingShare)
        )
            return null;
        var idle = held < subject.Options.IdleFloorShareOfPeak * peak;
        return new(
            Rule.Code,
            idle || share > subject.Options.LeastCovered ? LintSeverity.Warning : LintSeverity.Note,
            subject.PlaceOf(curve.Expression, curve.Clock.StepOf(length)),
            $"the schedule is over after {Count(length)} of {Count(curve.Ticks)} {subject.TicksOf(curve)}; the last "
                + $"{Percent(share)} of the run train at {subject.Show(held)}, {Percent(held / peak)} of the peak.",
            "let it end with the run.",
            Fitting.ToRun(subject, curve, length)
        );
    }
}
