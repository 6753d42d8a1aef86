using Anneal.Cli.Linting;
using Anneal.Lint;
using Anneal.Reporting;
using Anneal.Reporting.Charts;
using Anneal.Training.Runs;

namespace Anneal.Cli.Comparisons;

/// <summary>What training with one contender gave, over its seeds.</summary>
/// <remarks>Means and deviations are over the trainings that did not diverge.</remarks>
internal sealed class ContenderResult
{
    private readonly TrainingRun run;
    private readonly TrainingResult[] sound;

    /// <param name="contender">What was trained.</param>
    /// <param name="run">One of its trainings; they differ by their seeds only.</param>
    /// <param name="trainings">Those that ended, by their seeds. At least one.</param>
    public ContenderResult(Contender contender, TrainingRun run, IReadOnlyList<TrainingResult> trainings)
    {
        (Contender, this.run, Trainings) = (contender, run, trainings);
        sound = [.. trainings.Where(training => !training.Diverged)];
    }

    /// <summary>What was trained.</summary>
    public Contender Contender { get; }

    /// <summary>The trainings that ended, by their seeds.</summary>
    public IReadOnlyList<TrainingResult> Trainings { get; }

    /// <summary>How many trainings diverged.</summary>
    public int DivergedCount => Trainings.Count - sound.Length;

    /// <summary>How many did not.</summary>
    public int SoundCount => sound.Length;

    /// <summary>On the validation set, after the last epoch.</summary>
    public MeanAndDeviation ValidationAccuracy => Over(last => last.Validation?.Accuracy);

    /// <inheritdoc cref="ValidationAccuracy"/>
    public MeanAndDeviation ValidationLoss => Over(last => last.Validation?.Loss);

    /// <summary>On the test set, after the last epoch.</summary>
    public MeanAndDeviation TestAccuracy => Over(last => last.Test?.Accuracy);

    /// <inheritdoc cref="TestAccuracy"/>
    public MeanAndDeviation TestLoss => Over(last => last.Test?.Loss);

    /// <summary>Over the examples of the last epoch, while it trained.</summary>
    public MeanAndDeviation TrainAccuracy => Over(last => last.Train.Accuracy);

    /// <inheritdoc cref="TrainAccuracy"/>
    public MeanAndDeviation TrainLoss => Over(last => last.Train.Loss);

    /// <summary>The rate of the last update.</summary>
    public double FinalRate => Shown.Average(training => training.Last.LearningRate);

    /// <summary>Wall-clock seconds of one training, averaged.</summary>
    public double Seconds => Trainings.Average(training => training.Elapsed.TotalSeconds);

    /// <summary>
    /// What the trainings are ranked by, more is better: the validation accuracy, or in regression the validation loss
    /// with its sign turned. NaN without a validation set.
    /// </summary>
    public MeanAndDeviation Score =>
        double.IsFinite(ValidationAccuracy.Mean)
            ? ValidationAccuracy
            : ValidationLoss with
            {
                Mean = -ValidationLoss.Mean,
            };

    /// <summary>The rate over the steps of the run; where feedback acts, that of the first training shown.</summary>
    public IReadOnlyList<ChartPoint> RateCurve
    {
        get
        {
            var scheduled = Contender.Recipe.Bind(run.Plan, Contender.BaseRate).Rate;
            var points = ScheduleCurve.CreatePoints(scheduled, run.Plan.TotalSteps!.Value);
            return Contender.Recipe.Feedback.Count == 0 ? points : [.. AfterFeedback(scheduled, points)];
        }
    }

    /// <summary>What the linter says of the schedule, the gravest first.</summary>
    public IReadOnlyList<LintFinding> Findings => TrainingLint.FindingsOf(run);

    /// <summary>The trainings whose course is shown: the sound ones, or if there is none, all.</summary>
    public IReadOnlyList<TrainingResult> Shown => sound.Length > 0 ? sound : Trainings;

    /// <summary>
    /// Feedback acts at the ends of epochs, so each epoch has one factor: the rate of its last update over the
    /// scheduled one.
    /// </summary>
    private IEnumerable<ChartPoint> AfterFeedback(Curve scheduled, IEnumerable<ChartPoint> points)
    {
        var reports = Shown[0].Reports;
        var current = 0;
        foreach (var point in points)
        {
            while (current < reports.Count && reports[current].Step <= point.X)
                current++;
            if (current == reports.Count)
                yield break; // it diverged before this step
            var report = reports[current];
            yield return point with
            {
                Y = point.Y * report.LearningRate / scheduled.At(report.Step - 1),
            };
        }
    }

    private MeanAndDeviation Over(Func<TrainingReport, double?> figure) =>
        MeanAndDeviation.From(sound.Select(training => figure(training.Last) ?? double.NaN));
}
