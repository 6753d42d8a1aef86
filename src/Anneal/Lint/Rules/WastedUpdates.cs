using Anneal.Language;
using static Anneal.Lint.LintNumbers;

namespace Anneal.Lint.Rules;

/// <summary>Updates at rate 0 change nothing.</summary>
internal static class WastedUpdates
{
    // One update is how ramps from 0 begin and end, and two how DeepSpeed's do; in a run of any length that is a note.
    private const long FewUpdates = 2;
    private const double SmallShare = 0.001;

    // More than this share of a run is no matter of rounding.
    private const double LargeShare = 0.01;

    public static LintRule Rule { get; } = new("LR006", "updates at rate 0, or almost", Check);

    private static IEnumerable<LintFinding> Check(LintSubject subject)
    {
        var stretches = subject.Profile.Stretches(rate => rate == 0).ToArray();
        var epoch = Epoch(subject);
        // Where a cycle touches 0, for one update or for what rounds to 0 in a long run, it does what it says; where it
        // stays there, the first time stands for all.
        var inside = stretches
            .Where(stretch =>
                stretch.From > 0
                && stretch.To < subject.Steps
                && stretch.To - stretch.From > 1
                && (stretch.To - stretch.From > SmallShare * subject.Steps || stretch.To - stretch.From >= epoch)
            )
            .Take(1);
        return stretches
            .Where(stretch => stretch.From == 0 || stretch.To == subject.Steps)
            .Concat(inside)
            .Select(stretch => AtZero(subject, stretch.From, stretch.To))
            .Concat(SlowStart(subject));
    }

    private static LintFinding AtZero(LintSubject subject, long from, long to)
    {
        var (count, isStart, isEnd) = (to - from, from == 0, to == subject.Steps);
        var wholeEpochs = Epoch(subject) is { } perEpoch ? count / perEpoch : 0;
        // The end of a long anneal rounds to 0 in some updates more.
        var isSmall = count <= SmallShare * subject.Steps && (isEnd || count <= FewUpdates);
        var severity =
            (wholeEpochs == 0 && count == 1) || isSmall ? LintSeverity.Note
            : (wholeEpochs > 0 && isStart) || (isStart && isEnd) || (isStart && count > LargeShare * subject.Steps)
                ? LintSeverity.Error
            : LintSeverity.Warning;
        var part = subject.CurveAt(from)?.Expression;
        return new(
            Rule.Code,
            severity,
            subject.PlaceOf(part, from),
            $"{(isStart ? "the first" : isEnd ? "the last" : "in the middle of the run")} "
                + $"{(count == 1 ? "update has" : $"{Count(count)} updates have")} rate 0 and "
                + $"change{(count == 1 ? "s" : "")} nothing"
                + (
                    wholeEpochs > 0
                        ? $": {(wholeEpochs == 1 ? "a whole epoch" : $"{Count(wholeEpochs)} whole epochs")}."
                        : $" ({Percent((double)count / subject.Steps)} of the run)."
                ),
            isStart ? "begin the warm-up one part above 0."
                : isEnd ? "let the schedule end with the run, or at a rate above 0."
                : null,
            isStart ? subject.Rewritten(part, WithoutZeroStart) : null
        );
    }

    private static IEnumerable<LintFinding> SlowStart(LintSubject subject)
    {
        var first = subject
            .Profile.Stretches(rate => rate > 0 && rate < subject.Options.IdleFloorShareOfPeak * subject.Peak)
            .FirstOrDefault(stretch => stretch.From == 0);
        return Epoch(subject) is { } perEpoch && first.To >= perEpoch && first.To < subject.Steps
            ?
            [
                new(
                    Rule.Code,
                    LintSeverity.Note,
                    subject.PlaceOf(subject.CurveAt(0)?.Expression, 0),
                    $"the first {Count(first.To)} updates, {Count(first.To / perEpoch)} "
                        + $"epoch{(first.To / perEpoch == 1 ? "" : "s")}, train at less than "
                        + $"{Percent(subject.Options.IdleFloorShareOfPeak)} of the peak: the rate starts at "
                        + $"{subject.Show(subject.Profile.First)}.",
                    "begin the warm-up higher, or advance it after every update."
                ),
            ]
            : [];
    }

    // An epoch of one update is no more than that: a loop over updates alone.
    private static long? Epoch(LintSubject subject) =>
        subject.Plan.StepsPerEpoch is > 1 and var perEpoch ? perEpoch : null;

    private static CallExpression? WithoutZeroStart(ScheduleExpression part) =>
        part is CallExpression { Definition.Name: "warmup" } call
        && call.Arguments.Any(argument => argument.Name == "from")
        && !call.Arguments.Any(argument => argument.Name == "shape")
            ? call.With("from", null)
            : null;
}
