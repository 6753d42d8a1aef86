using Anneal.Analysis;
using Anneal.Curves;
using Anneal.Language;
using static Anneal.Lint.LintNumbers;

namespace Anneal.Lint.Rules;

/// <summary>
/// The rate jumps where no drop and no restart was declared, as at a warm-up's end whose target is not where the decay
/// begins.
/// </summary>
internal static class Jump
{
    // Between so many pairs of values at most, jumps are searched.
    private const int MostGaps = 512;

    public static LintRule Rule { get; } = new("LR007", "the rate jumps", Check);

    private static IEnumerable<LintFinding> Check(LintSubject subject) =>
        AtHandovers(subject).Concat(subject.Curves.Where(IsOpaque).SelectMany(curve => Within(subject, curve)));

    private static IEnumerable<LintFinding> AtHandovers(LintSubject subject)
    {
        foreach (var handover in subject.Handovers)
        {
            if (handover.After.Start == 0 || handover.After.Start >= subject.Steps)
                continue;
            var (before, after) = (handover.Before, handover.After.Schedule!);
            var (length, next) = (handover.BeforeLength, after.At(Math.Max(1, handover.After.Ticks / 2)));
            var last = before.At(length - 1);
            var turn = new Turn(
                length > 1 ? before.At(length - 2) : before.At(0),
                last,
                handover.Heading,
                handover.Beginning,
                next
            );
            var peak = handover.After.IsFactor ? Math.Max(turn.Heading, turn.Beginning) : subject.Peak;
            if (!IsMistake(turn, peak, subject.Options))
                continue;
            yield return new(
                Rule.Code,
                LintSeverity.Warning,
                subject.PlaceOf(handover.After.Expression, handover.After.Start),
                $"the rate jumps {subject.Show(last, turn.Beginning)} between two updates "
                    + $"({Ratio(last, turn.Beginning)}): what comes before was heading for "
                    + $"{subject.Show(turn.Heading)}, what follows begins at {subject.Show(turn.Beginning)}.",
                "let the two meet; a warm-up without a target of its own takes it from what follows.",
                subject.Rewritten(handover.After.Expression, part => Beginning(part, turn.Heading))
            );
        }
    }

    private static bool IsOpaque(PlacedCurve curve) => curve.Curve is FormulaCurve or FunctionSchedule or Trace;

    // What a formula or a history does inside is not listed anywhere; its jumps are searched by halving.
    private static IEnumerable<LintFinding> Within(LintSubject subject, PlacedCurve curve)
    {
        if (curve.Ticks < 3)
            yield break;
        var profile = ReferenceEquals(curve.Curve, subject.Rate)
            ? subject.Profile
            : RateProfile.Create(curve.Curve, curve.Ticks);
        if (profile.Length < 3)
            yield break;
        var peak = profile.Highest.Value;
        var points = profile.Points.ToArray();
        // A curve of many turns has them between all values that were read; the widest gaps are searched.
        var gaps = points
            .Zip(points.Skip(1), (before, after) =>
                (From: before.Step, To: after.Step, Size: Math.Abs(after.Value - before.Value))
            )
            .Where(gap => gap.Size > subject.Options.JumpShareOfPeak * peak)
            .OrderByDescending(gap => gap.Size)
            .Take(MostGaps)
            .OrderBy(gap => gap.From);
        foreach (var gap in gaps)
        {
            var (from, to) = (gap.From, gap.To);
            while (
                to - from > 1 && Math.Abs(profile.At(to) - profile.At(from)) > subject.Options.JumpShareOfPeak * peak
            )
            {
                var middle = from + (to - from) / 2;
                if (Math.Abs(profile.At(middle) - profile.At(from)) >= Math.Abs(profile.At(to) - profile.At(middle)))
                    to = middle;
                else
                    from = middle;
            }
            if (to - from > 1 || from == 0 || to + 1 >= profile.Length)
                continue;
            var turn = new Turn(
                profile.At(from - 1),
                profile.At(from),
                profile.At(from),
                profile.At(to),
                profile.At(to + 1)
            );
            if (!IsMistake(turn, peak, subject.Options))
                continue;
            yield return new(
                Rule.Code,
                LintSeverity.Warning,
                subject.PlaceOf(curve.Expression, curve.Clock.StepOf(to)),
                $"the rate jumps {subject.Show(turn.Last, turn.Beginning)} between two updates "
                    + $"({Ratio(turn.Last, turn.Beginning)}), although it was "
                    + $"{(turn.Last > turn.Previous ? "rising" : "falling")} slowly before.",
                "let both sides meet."
            );
            yield break;
        }
    }

    private static bool IsMistake(Turn turn, double peak, LintOptions options)
    {
        if (
            Math.Abs(turn.Beginning - turn.Heading) <= options.JumpShareOfPeak * peak
            || !IsRatio(turn.Heading, turn.Beginning, options)
            || !IsRatio(turn.Last, turn.Beginning, options)
        )
            return false;
        var (before, after, jump) = (
            Math.Sign(turn.Heading - turn.Previous),
            Math.Sign(turn.Next - turn.Beginning),
            Math.Sign(turn.Beginning - turn.Heading)
        );
        // A ramp that another ramp goes on from is as steep as its neighbours.
        if (before == jump && Math.Abs(turn.Last - turn.Previous) >= 0.5 * Math.Abs(turn.Beginning - turn.Last))
            return false;
        // From a level part up, or on to another level, is a drop or a warm-up that the text declares; from a fall up
        // is a restart.
        return before > 0 || (jump < 0 && after != 0);
    }

    private static bool IsRatio(double a, double b, LintOptions options) =>
        Math.Max(a, b) > options.JumpRatio * Math.Min(a, b);

    private static string Ratio(double from, double to) => from == 0 ? "from nothing" : $"× {Number(to / from)}";

    private static CallExpression? Beginning(ScheduleExpression part, double heading) =>
        heading > 0
        && part is CallExpression call
        && call.Arguments.FirstOrDefault(argument => argument.Value is RangeArgument)
            is { Value: RangeArgument range } argument
        && !range.From.UsesBase
            ? call.With(argument.Name, range with { From = ScheduleValue.Of(heading) })
            : null;

    /// <summary>
    /// Values around a joint: the last two before it, where they were heading, the first after it, and one later on.
    /// </summary>
    private readonly record struct Turn(double Previous, double Last, double Heading, double Beginning, double Next);
}
