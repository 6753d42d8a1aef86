using System.Globalization;
using Anneal.Cli.Training;
using Anneal.Lint;
using Anneal.Reporting;
using Anneal.Reporting.Charts;
using Anneal.Reporting.Html;
using Anneal.Reporting.Linting;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Train;

/// <summary>One training as a page and as a picture.</summary>
internal sealed class TrainReport(TrainingSetup setup, TrainingRun run, TrainingResult result)
{
    private const int Decimals = 4;

    private readonly TrainedSchedule trained = new(run, [result]);
    private readonly IReadOnlyList<LintFinding> findings = TrainingLint.FindingsOf(run);

    /// <summary>Learning rate, loss, and accuracy where there is one; the sets have the same colours.</summary>
    public IReadOnlyList<LineChart> Charts =>
        [
            new()
            {
                Title = trained.Text,
                X = new("step"),
                Y = new("learning rate"),
                Top = new("epoch", run.Plan.StepsPerEpoch!.Value),
                Series = [new(trained.Text, trained.RateCurve)],
                Marks = LintParts.Marks(Linted),
                ListsMarks = false,
            },
            OverEpochs("Loss", new("loss", Scale: AxisScale.Logarithmic), score => score.Loss),
            .. HasAccuracy
                ?
                [
                    OverEpochs("Accuracy", new("accuracy") { Least = 0, Most = 1 }, score =>
                        score.Accuracy ?? double.NaN
                    ),
                ]
                : Array.Empty<LineChart>(),
        ];

    private IReadOnlyList<LintedCurve> Linted => [new(trained.Text, findings)];

    private bool HasAccuracy => result.Epochs.Any(epoch => epoch.Train.Accuracy is not null);

    /// <summary>The page.</summary>
    /// <param name="now">When the training ended.</param>
    public string ToHtml(DateTimeOffset now) =>
        new HtmlReport
        {
            Title = $"One training: {setup.Settings.Model} on {setup.Data.Train.Name}",
            Subtitle = now.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
            Blocks = [.. Blocks()],
        }.Render();

    private IEnumerable<ReportBlock> Blocks()
    {
        if (result.DivergedAtStep is { } step)
            yield return new RemarksBlock([
                $"The training diverged after {CountText.Of(step, "update")}; the figures are those until then.",
            ]);
        yield return new HeadingBlock("Result");
        yield return new SettingsBlock([.. Figures()]);
        yield return new HeadingBlock("Curves");
        foreach (var chart in Charts)
            yield return new ChartBlock(chart);
        if (findings.Count > 0)
            foreach (var block in LintParts.Section(Linted))
                yield return block;
        yield return new HeadingBlock("How it was measured");
        yield return new SettingsBlock([
            .. ReportParts.Settings(setup),
            new("seed", run.Settings.Seed.ToString(CultureInfo.InvariantCulture)),
            .. ReportParts.Environment(setup),
        ]);
    }

    private IEnumerable<ReportSetting> Figures()
    {
        yield return new("schedule", trained.Text);
        if (double.IsFinite(trained.Rate))
            yield return new("base rate", NumberText.Significant(trained.Rate));
        yield return new("last rate", NumberText.Significant(trained.FinalRate));
        if (result.Epochs.LastOrDefault() is { } last)
            foreach (var (name, score) in Scores(last))
            {
                if (score.Accuracy is { } accuracy)
                    yield return new($"{name} accuracy", NumberText.Fixed(accuracy, Decimals));
                yield return new($"{name} loss", NumberText.Significant(score.Loss));
            }
        yield return new("time", $"{NumberText.Fixed(result.Elapsed.TotalSeconds, 1)} s");
    }

    private LineChart OverEpochs(string title, ChartAxis axis, Func<Score, double> figure) =>
        new()
        {
            Title = title,
            X = new("epoch"),
            Y = axis,
            Series =
            [
                .. from epoch in result.Epochs
                from score in Scores(epoch)
                group new ChartPoint(epoch.Epoch, figure(score.Score)) by score.Name into points
                select new ChartSeries(points.Key, [.. points]),
            ],
        };

    private static IEnumerable<(string Name, Score Score)> Scores(TrainingReport epoch)
    {
        yield return ("training", epoch.Train);
        if (epoch.Validation is { } validation)
            yield return ("validation", validation);
        if (epoch.Test is { } test)
            yield return ("test", test);
    }
}
