using System.Globalization;
using Anneal.Cli.Training;
using Anneal.Reporting;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Train;

/// <summary>A line for each epoch, written as soon as the epoch has ended.</summary>
internal sealed class EpochTable(TextWriter output)
{
    private const int Width = 12;

    private static readonly string[] Titles = ["rate", "train loss", "train acc.", "valid. loss", "valid. acc."];

    public void WriteHeader() => WriteLine("epoch", Titles);

    public void Write(TrainingReport report) =>
        WriteLine(
            report.Epoch.ToString("0.##", CultureInfo.InvariantCulture),
            [
                NumberText.Significant(report.LearningRate),
                NumberText.Significant(report.Train.Loss),
                ScoreText.Accuracy(report.Train),
                report.Validation is { } validation ? NumberText.Significant(validation.Loss) : "",
                ScoreText.Accuracy(report.Validation),
            ]
        );

    private void WriteLine(string first, IEnumerable<string> cells)
    {
        output.Write(first.PadLeft(5) + string.Concat(cells.Select(cell => cell.PadLeft(Width))) + "\n");
        output.Flush(); // a pipe is watched, too
    }
}
