using Anneal.Cli.Schedules;
using Anneal.Reporting;

namespace Anneal.Cli.Commands.Show;

/// <summary>A table for people: step, epoch where the run has epochs, and the values.</summary>
internal static class TableFormat
{
    private const int Digits = 6;

    /// <param name="showing">What to show.</param>
    /// <param name="width">Characters in a line; null for any number.</param>
    public static string Render(Showing showing, int? width)
    {
        var stepsPerEpoch = showing.Plan?.StepsPerEpoch;
        IEnumerable<string> epochColumn = stepsPerEpoch is null ? [] : [">epoch"];
        var table = new TextTable([">step", .. epochColumn, .. showing.Columns.Select(column => $">{column.Name}")])
        {
            InBlocks = true,
        };
        foreach (var (step, values) in showing.Rows())
            table.Add([
                $"{step}",
                .. stepsPerEpoch is { } perEpoch
                    ? [NumberText.Fixed((double)step / perEpoch, 2)]
                    : Array.Empty<string>(),
                .. values.Select(value => NumberText.Significant(value, Digits)),
            ]);
        return table.Render(width);
    }
}
