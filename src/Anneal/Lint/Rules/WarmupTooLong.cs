using Anneal.Analysis;
using Anneal.Curves;
using Anneal.Language;
using static Anneal.Lint.LintNumbers;

namespace Anneal.Lint.Rules;

/// <summary>A warm-up takes the run or much of it, or a phase has no room.</summary>
internal static class WarmupTooLong
{
    // What is proposed in place of a warm-up that is too long.
    private static readonly Length Usual = new(5, LengthUnit.Percent);

    // A framework's constructor may give the first update a value of its own.
    private const long LatestStart = 1;

    public static LintRule Rule { get; } = new("LR010", "a warm-up that takes the run, or a phase without room", Check);

    private static IEnumerable<LintFinding> Check(LintSubject subject) =>
        Warmup(subject)
            .Concat(subject.Curves.SelectMany(curve => Degenerate(subject, curve)))
            .Concat(subject.LeftOut.Where(part => !IsNothing(part)).Select(part => Vanished(subject, part)));

    private static IEnumerable<LintFinding> Warmup(LintSubject subject)
    {
        if (WarmupOf(subject) is not var (curve, updates))
            yield break;
        var share = updates / subject.Steps;
        if (share <= subject.Options.MostWarmupShare)
            yield break;
        var never = updates >= subject.Steps;
        yield return new(
            Rule.Code,
            never ? LintSeverity.Error : LintSeverity.Warning,
            subject.PlaceOf(curve.Expression, never ? subject.Steps - 1 : curve.End),
            never
                ? $"the warm-up takes {Count(updates)} updates, but the run has {Count(subject.Steps)}: it ends at "
                    + $"{subject.Show(subject.Profile.Last)} and never reaches what follows."
                : $"the warm-up takes {Count(updates)} of {Count(subject.Steps)} updates, {Percent(share)} of the run.",
            $"warm up for a few hundredths of the run, such as {Usual}.",
            subject.Rewritten(curve.Expression, part =>
                part is CallExpression { Definition.Name: "warmup" } call
                    ? call.With("length", new LengthArgument(Usual))
                    : null
            )
        );
    }

    /// <summary>
    /// The finding where the parts with a length of their own take more than the run, so that the rate cannot be
    /// computed at all.
    /// </summary>
    /// <param name="noRoom">Which part has none, and why.</param>
    public static LintFinding WithoutRoom(NoRoomException noRoom) =>
        new(
            Rule.Code,
            LintSeverity.Error,
            new(noRoom.Part.ToString(), noRoom.Part.Span.Line > 0 ? noRoom.Part.Span : null),
            noRoom.Reason + ".",
            "make the other parts shorter, or the run longer."
        );

    // The rise with which a chain begins. A cycle rises too, but as far as it is meant to.
    private static (PlacedCurve Curve, double Updates)? WarmupOf(LintSubject subject)
    {
        foreach (var curve in subject.Curves)
        {
            if (curve.Start > LatestStart)
                break;
            if (curve.Curve is NoamDecay noam)
                return (curve, noam.WarmupSteps * curve.Clock.StepsPerTick);
            if (
                curve is { Curve: Curves.Warmup or Transition, Rises: true, Length: { } length }
                && subject.Handovers.Any(handover => ReferenceEquals(handover.Before, curve.Curve))
                && !IsCycle(curve.Expression)
            )
                return (curve, length * curve.Clock.StepsPerTick);
        }
        return null;
    }

    private static bool IsCycle(ScheduleExpression? part) =>
        part is CallExpression call
        && call.Definition.Name.Replace("_", "", StringComparison.Ordinal)
            .Contains("cycle", StringComparison.OrdinalIgnoreCase);

    // A length of 0 that the text asks for is meant.
    private static bool IsNothing(ScheduleExpression part) =>
        part switch
        {
            ForExpression held => held.Duration.Amount == 0,
            CallExpression call => call.Arguments.Any(argument =>
                argument.Value is LengthArgument { Length.Amount: 0 }
            ),
            _ => false,
        };

    private static LintFinding Vanished(LintSubject subject, ScheduleExpression part) =>
        new(
            Rule.Code,
            LintSeverity.Warning,
            subject.PlaceOf(part),
            $"this part is shorter than half an update of {Count(subject.Steps)}, so that it is left out.",
            "make it longer, or the run."
        );

    private static IEnumerable<LintFinding> Degenerate(LintSubject subject, PlacedCurve curve) =>
        curve is { Curve: Curves.Warmup or Transition, End: var end, Start: var start }
        && end - start == 1
        && end < subject.Steps
        && !curve.IsFactor
            ?
            [
                new(
                    Rule.Code,
                    LintSeverity.Warning,
                    subject.PlaceOf(curve.Expression, start),
                    $"this part has one update of {Count(subject.Steps)}, too few to go from "
                        + $"{subject.Show(curve.Schedule!.At(0))} anywhere.",
                    "make it longer, or leave it out."
                ),
            ]
            : [];
}
