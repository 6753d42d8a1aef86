using Anneal.Language;
using static Anneal.Lint.LintNumbers;

namespace Anneal.Lint.Rules;

/// <summary>Feedback that looks at the wrong metric, can never act, or acts beside another owner of the rate.</summary>
internal static class PlateauMisuse
{
    // A rate that falls below this share of its peak by schedule has an owner already.
    private const double Decayed = 0.5;

    public static LintRule Rule { get; } = new("LR012", "reduce on plateau misused", Check);

    private static IEnumerable<LintFinding> Check(LintSubject subject)
    {
        var plateaus = subject.Bound.Feedback.OfType<ReduceOnPlateau>().ToArray();
        return plateaus
            .SelectMany(plateau => Checks(subject, plateau))
            .Concat(plateaus.Length == 0 ? [] : Owners(subject, plateaus));
    }

    private static IEnumerable<LintFinding> Checks(LintSubject subject, ReduceOnPlateau plateau)
    {
        if (subject.Metric is { Source: MetricSource.TrainingBatch } batch)
            yield return Finding(
                LintSeverity.Warning,
                $"'{batch.Name}' is measured on one training batch: its noise makes and hides plateaus, and it says "
                    + "nothing of data that was not trained on.",
                "use a metric of validation data, over all of it."
            );
        if (subject.Metric is { Source: MetricSource.Training } training)
            yield return Finding(
                LintSeverity.Note,
                $"'{training.Name}' is measured on training data, which keeps improving when validation does not.",
                "use a metric of validation data."
            );
        if (subject.Metric is { Better: { } better } metric && better != plateau.Mode)
            yield return Finding(
                LintSeverity.Error,
                $"'{metric.Name}' gets better {(better == PlateauMode.Max ? "upwards" : "downwards")}, but "
                    + $"mode={Word(plateau.Mode)} takes the other way for better: the rate falls while training goes "
                    + "well.",
                $"mode={Word(better)}.",
                WithMode(subject, plateau, better)
            );
        if (subject.Plan.Epochs is { } epochs && Math.Ceiling(epochs) is var values && plateau.Patience + 2 >= values)
            yield return Finding(
                LintSeverity.Warning,
                $"a patience of {Count(plateau.Patience)} needs {Count(plateau.Patience + 2)} values of the metric "
                    + $"before it reduces anything, and the run of {Count(epochs)} epochs has {Count(values)}: it "
                    + "never acts.",
                "be less patient, or measure more often."
            );

        LintFinding Finding(LintSeverity severity, string message, string remedy, string? text = null) =>
            new(Rule.Code, severity, new(plateau.ToString()), message, remedy, text);
    }

    private static IEnumerable<LintFinding> Owners(LintSubject subject, ReduceOnPlateau[] plateaus)
    {
        if (plateaus.Length > 1)
            yield return new(
                Rule.Code,
                LintSeverity.Note,
                new(plateaus[1].ToString()),
                $"{plateaus.Length} plateaus reduce the same rate; their factors multiply."
            );
        if (subject.Profile.Last < Decayed * subject.Peak)
            yield return new(
                Rule.Code,
                LintSeverity.Note,
                new(plateaus[0].ToString()),
                "the rate has two owners: the schedule takes it down to "
                    + $"{Percent(subject.Profile.Last / subject.Peak)} of its peak by itself, and the plateau "
                    + "multiplies that. In frameworks whose callbacks overwrite the rate, only one of them wins."
            );
        if (
            subject.Plan.StepsPerEpoch is { } perEpoch
            && subject.Curves.FirstOrDefault(curve => curve.Start == 0 && curve.Rises && curve.End < subject.Steps)
                is { } warmup
            && plateaus.Min(plateau => plateau.Patience + 1) * perEpoch is var window
            && window < warmup.End
        )
            yield return new(
                Rule.Code,
                LintSeverity.Note,
                new(plateaus[0].ToString()),
                $"the plateau may act after {Count(window)} updates without an improvement, while the warm-up still "
                    + $"takes {Count(warmup.End)}: the rate can be cut before it has reached its peak.",
                "be more patient than the warm-up is long."
            );
    }

    private static string Word(PlateauMode mode) => mode == PlateauMode.Max ? "max" : "min";

    private static string? WithMode(LintSubject subject, ReduceOnPlateau plateau, PlateauMode mode) =>
        subject.Verified(
            new Recipe(
                subject.Recipe.Rate,
                [
                    .. subject.Recipe.Feedback.Select(feedback =>
                        feedback.Equals(plateau) ? feedback with { Mode = mode } : feedback
                    ),
                ],
                subject.Recipe.Companions
            )
        );
}
