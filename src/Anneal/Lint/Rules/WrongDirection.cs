using Anneal.Analysis;
using Anneal.Curves;
using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Lint.Rules;

/// <summary>A framework's decay that grows, or its warm-up that falls: what the names promise, turned round.</summary>
/// <remarks>Our own curves say from where to where they go, so that nothing is promised by their names.</remarks>
internal static class WrongDirection
{
    private static readonly string[] Decays = ["DECAY", "ANNEALING"];
    private static readonly string[] Cycles = ["CYCLE", "CYCLIC", "ONECYCLE", "RESTARTS"];
    private const string Warmup = "WARMUP";

    public static IEnumerable<LintFinding> In(LintSubject subject) =>
        subject
            .Curves.Where(curve => curve is { IsFactor: false, Schedule: not null })
            .GroupBy(curve => curve.Expression, ReferenceEqualityComparer.Instance)
            .SelectMany(parts => Of(subject, [.. parts]));

    private static IEnumerable<LintFinding> Of(LintSubject subject, PlacedCurve[] parts)
    {
        if (parts[0].Expression is not CallExpression { Definition.Framework: not null } call)
            yield break;
        string[] words = [.. Names.Words(call.Definition.Name)];
        // What is warmed up comes last, and its own constructor may give the first update a level.
        var (last, first) = (parts[^1], Array.Find(parts, part => part.Curve is not Constant));
        if (
            words.Any(Decays.Contains)
            && !words.Any(Cycles.Contains)
            && IsDecay(last)
            && ValuesOf(last) is var (from, to)
        )
            if (to > from)
                yield return new(
                    VanishingRate.Rule.Code,
                    LintSeverity.Warning,
                    subject.PlaceOf(call, last.Start),
                    $"this decay grows: it goes {subject.Show(from, to)}.",
                    "the end of a decay is below its start; change the two, or take a schedule that is meant to rise."
                );
        if (first is null || first == last || !IsWarmedUp(call, words) || ValuesOf(first) is not var (start, target))
            yield break;
        if (target < start && first.Ending == PartEnding.NextPart)
            yield return new(
                VanishingRate.Rule.Code,
                LintSeverity.Warning,
                subject.PlaceOf(call, first.Start),
                $"this warm-up falls: it goes {subject.Show(start, target)}.",
                "a warm-up begins below the rate that it warms up to; change the two, or leave it out."
            );
    }

    // Those with a factor have a finding of their own.
    private static bool IsDecay(PlacedCurve curve) =>
        curve.Curve is not (StepDecay or ExponentialDecay or MultiStepDecay or Constant)
        && curve.Schedule!.CycleAt(0) is null;

    private static bool IsWarmedUp(CallExpression call, string[] words) =>
        words.Contains(Warmup) || call.Arguments.Any(argument => Names.Words(argument.Name).Contains(Warmup));

    // From where to where: over its length, or where it has none over the run.
    private static (double From, double To)? ValuesOf(PlacedCurve curve) =>
        (curve.Length ?? curve.Ticks - 1) is > 0 and var steps
            ? (curve.Schedule!.At(0), curve.Schedule!.At(steps))
            : null;
}
