using Anneal.Analysis;
using Anneal.Curves;
using static Anneal.Lint.LintNumbers;

namespace Anneal.Lint.Rules;

/// <summary>The rate is next to nothing for long, is negative or no number, or a decay grows.</summary>
internal static class VanishingRate
{
    // Factors of a decade are not exact in binary: 0.1^4 lies a last bit above 1e-4.
    private const double Rounding = 1 + 1e-9;

    public static LintRule Rule { get; } = new("LR009", "a vanishing or negative rate", Check);

    private static IEnumerable<LintFinding> Check(LintSubject subject) =>
        subject.Profile.Failure is { } failure
            ? [Failed(subject, failure)]
            : Negative(subject)
                .Concat(Vanished(subject))
                .Concat(subject.Curves.SelectMany(curve => WrongFactor(subject, curve)))
                .Concat(WrongDirection.In(subject));

    private static LintFinding Failed(LintSubject subject, string failure) =>
        new(
            Rule.Code,
            LintSeverity.Error,
            subject.PlaceOf(subject.CurveAt(subject.Profile.Length)?.Expression, subject.Profile.Length),
            $"from update {Count(subject.Profile.Length)} on the rate cannot be computed: {failure}"
        );

    private static IEnumerable<LintFinding> Negative(LintSubject subject) =>
        subject
            .Profile.Stretches(rate => rate < 0 || !double.IsFinite(rate))
            .Take(1)
            .Select(stretch => new LintFinding(
                Rule.Code,
                LintSeverity.Error,
                subject.PlaceOf(subject.CurveAt(stretch.From)?.Expression, stretch.From),
                $"the rate is {subject.Show(subject.Profile.At(stretch.From))} at update {Count(stretch.From)}"
                    + $"{HowLong(stretch.To - stretch.From)}: it must be at least 0.",
                "bound it with at_least(…, 0), or fix the arguments."
            ));

    private static string HowLong(long updates) =>
        updates > 1 ? $", and stays below 0 or no number for {Count(updates)} updates" : "";

    private static IEnumerable<LintFinding> Vanished(LintSubject subject)
    {
        var limit = subject.Options.VanishedShareOfPeak * subject.Peak * Rounding;
        // A rise that begins low is a warm-up or a range test.
        var stretches = subject
            .Profile.Stretches(rate => rate > 0 && rate <= limit)
            .Where(stretch => stretch.From > subject.Profile.Highest.Step)
            .ToArray();
        var share = (double)stretches.Sum(stretch => stretch.To - stretch.From) / subject.Profile.Length;
        if (share <= subject.Options.MostVanishedShare)
            yield break;
        var from = stretches.MaxBy(stretch => stretch.To - stretch.From).From;
        yield return new(
            Rule.Code,
            LintSeverity.Warning,
            subject.PlaceOf(subject.CurveAt(from)?.Expression, from),
            $"{Percent(share)} of the updates train at {Percent(subject.Options.VanishedShareOfPeak)} of the peak or "
                + $"less: from update {Count(from)} on the rate is {subject.Show(subject.Profile.At(from))} and "
                + $"below, where the peak is {subject.Show(subject.Peak)}; it ends at "
                + $"{subject.Show(subject.Profile.Last)}.",
            "decay more slowly, or keep a floor with at_least(…, v)."
        );
    }

    private static IEnumerable<LintFinding> WrongFactor(LintSubject subject, PlacedCurve curve)
    {
        var (factor, acts) = curve.Curve switch
        {
            StepDecay stairs => (stairs.Factor, curve.Ticks > stairs.Interval.StartOf(1)),
            ExponentialDecay decay => (decay.Factor, curve.Ticks > 1),
            MultiStepDecay { Milestones.Count: > 0 } steps => (steps.Factor, curve.Ticks > steps.Milestones[0]),
            _ => (0.5, false),
        };
        if (!acts || factor is > 0 and <= 1)
            yield break;
        var (first, last) = (curve.Schedule!.At(0), curve.Schedule!.At(curve.Ticks - 1));
        yield return new(
            Rule.Code,
            factor < 0 ? LintSeverity.Error
                : curve.Curve is MultiStepDecay ? LintSeverity.Note
                : LintSeverity.Warning,
            subject.PlaceOf(curve.Expression, curve.Start),
            factor < 0
                    ? $"a factor of {Number(factor)} makes the rate change its sign with every drop; it must be "
                        + "greater than 0."
                : factor == 0 ? "a factor of 0 leaves a rate of 0 from the first drop on."
                : $"a factor of {Number(factor)} makes the rate grow: {subject.Show(first, last)}.",
            "a decay's factor is greater than 0 and at most 1."
        );
    }
}
