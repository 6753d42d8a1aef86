using System.Globalization;
using Anneal.Cli.Training;
using Anneal.Reporting;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Train;

/// <summary>A line for each epoch, written as soon as the epoch has ended.</summary>
internal sealed class EpochTable
{
    private const int FirstCell = 5,
        Cell = 12,
        NarrowCell = 11;

    private static readonly string[] Titles = ["rate", "train loss", "train acc.", "valid. loss", "valid. acc."];
    private static readonly string[] NarrowTitles = ["rate", "train loss", "train acc.", "val. loss", "val. acc."];

    private readonly TextWriter output;
    private readonly bool isNarrow;

    /// <param name="output">Where the lines go.</param>
    /// <param name="width">Characters in a line; null for any number.</param>
    public EpochTable(TextWriter output, int? width) =>
        (this.output, isNarrow) = (output, width < FirstCell + Titles.Length * Cell);

    public void WriteHeader() => WriteLine("epoch", isNarrow ? NarrowTitles : Titles);

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
        var width = isNarrow ? NarrowCell : Cell;
        output.Write(first.PadLeft(FirstCell) + string.Concat(cells.Select(cell => cell.PadLeft(width))) + "\n");
        output.Flush(); // a pipe is watched, too
    }
}
