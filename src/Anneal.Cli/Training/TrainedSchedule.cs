using Anneal.Lint;
using Anneal.Reporting;
using Anneal.Reporting.Charts;
using Anneal.Reporting.Comparisons;
using Anneal.Training.Runs;

namespace Anneal.Cli.Training;

/// <summary>What training with one schedule gave, over its seeds.</summary>
/// <remarks>Means and deviations are over the trainings that did not diverge.</remarks>
/// <param name="run">One of its trainings; they differ by their seeds only.</param>
/// <param name="trainings">Those that ended, by their seeds. At least one.</param>
internal class TrainedSchedule(TrainingRun run, IReadOnlyList<TrainingResult> trainings)
{
    private readonly TrainingResult[] sound = [.. trainings.Where(training => !training.Diverged)];

    /// <summary>The canonical text.</summary>
    public string Text => Recipe.ToString();

    /// <summary>What the text calls <c>base</c>.</summary>
    public double BaseRate => run.Settings.BaseLearningRate;

    /// <summary>The base rate; NaN where the schedule has no <c>base</c>.</summary>
    public double Rate => Recipe.UsesBase ? BaseRate : double.NaN;

    /// <summary>The trainings that ended, by their seeds.</summary>
    public IReadOnlyList<TrainingResult> Trainings => trainings;

    /// <summary>How many trainings diverged.</summary>
    public int DivergedCount => trainings.Count - SoundCount;

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
    public double Seconds => trainings.Average(training => training.Elapsed.TotalSeconds);

    /// <summary>The rate over the steps of the run; where feedback acts, that of the first training shown.</summary>
    public IReadOnlyList<ChartPoint> RateCurve
    {
        get
        {
            var scheduled = Recipe.Bind(run.Plan, BaseRate).Rate;
            var points = ScheduleCurve.CreatePoints(scheduled, run.Plan.TotalSteps!.Value);
            return Recipe.Feedback.Count == 0 ? points : [.. AfterFeedback(scheduled, points)];
        }
    }

    /// <summary>What the reader must not miss where seeds diverged.</summary>
    /// <param name="name">What the schedule is called.</param>
    public string Divergence(string name) =>
        $"{DivergedCount} of {CountText.Of(trainings.Count, "seed")} of {name} diverged"
        + (SoundCount > 0 ? "; its figures are over the others." : ".");

    /// <summary>For a report.</summary>
    /// <param name="article">What an article printed for it; null where there is none.</param>
    public ComparedSchedule ForReport(ArticleFigures? article = null) =>
        new()
        {
            Text = Text,
            Rate = Rate,
            Curve = RateCurve,
            Epochs = [.. Epochs()],
            Final = new()
            {
                ValidationAccuracy = ValidationAccuracy,
                TestAccuracy = TestAccuracy,
                TrainAccuracy = TrainAccuracy,
                TrainLoss = TrainLoss,
            },
            FinalRate = FinalRate,
            Seconds = Seconds,
            Diverged = DivergedCount,
            Findings = TrainingLint.FindingsOf(run),
            Article = article,
        };

    protected Recipe Recipe => run.Settings.Recipe;

    /// <summary>The trainings whose course is shown: the sound ones, or if there is none, all.</summary>
    private IReadOnlyList<TrainingResult> Shown => SoundCount > 0 ? sound : trainings;

    private IEnumerable<EpochFigures> Epochs() =>
        from epoch in Shown.SelectMany(training => training.Epochs)
        group epoch by (int)epoch.Epoch into seeds
        orderby seeds.Key
        select new EpochFigures
        {
            Epoch = seeds.Key,
            TrainLoss = MeanAndDeviation.From(seeds.Select(epoch => epoch.Train.Loss)),
            ValidationAccuracy = MeanAndDeviation.From(seeds.Select(epoch => epoch.Validation?.Accuracy ?? double.NaN)),
            TestAccuracy = MeanAndDeviation.From(seeds.Select(epoch => epoch.Test?.Accuracy ?? double.NaN)),
        };

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
