using Anneal.Cli.Training;
using Anneal.Reporting;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Train;

/// <summary>Collects what a training reports and shows it: epochs in a table, what lies between as a status.</summary>
/// <param name="console">Shows the status.</param>
/// <param name="table">Shows the epochs; null for nowhere.</param>
internal sealed class TrainingWatch(ToolConsole console, EpochTable? table)
{
    private readonly List<TrainingReport> reports = [];
    private readonly StatusBar bar = new(console);

    /// <summary>What was reported, also before the training was resumed.</summary>
    public IReadOnlyList<TrainingReport> Reports => reports;

    /// <summary>Watches a training.</summary>
    /// <param name="run">The training.</param>
    /// <param name="earlier">What it reported before it was stopped.</param>
    public void Begin(TrainingRun run, IEnumerable<TrainingReport> earlier)
    {
        table?.WriteHeader();
        foreach (var report in earlier)
            Show(report, run.Settings.Epochs);
        run.Reported += (_, report) => Show(report, run.Settings.Epochs);
    }

    private void Show(TrainingReport report, int epochs)
    {
        reports.Add(report);
        console.ShowStatus("");
        if (report.EndsEpoch)
            table?.Write(report);
        if (report.Epoch < epochs)
            bar.Show(
                $"epoch {NumberText.Fixed(report.Epoch, 1)} of {epochs}",
                report.Epoch / epochs,
                $"loss {NumberText.Significant(report.Train.Loss, 3)}  accuracy {ScoreText.Accuracy(report.Train)}"
            );
    }
}
