using System.Globalization;
using Anneal.Cli.Schedules;

namespace Anneal.Cli.Commands.Show;

/// <summary>
/// Comma-separated values: a header, then a line per step; numbers in their shortest form that reads back the same.
/// </summary>
internal static class CsvFormat
{
    public static void Write(Showing showing, TextWriter output, CancellationToken cancellationToken)
    {
        output.Write(
            string.Join(',', showing.Columns.Select(column => CsvCell.Of(column.Name)).Prepend("step")) + "\n"
        );
        foreach (var (step, values) in showing.Rows())
        {
            cancellationToken.ThrowIfCancellationRequested();
            output.Write(
                string.Join(
                    ',',
                    values
                        .Select(value => value.ToString(CultureInfo.InvariantCulture))
                        .Prepend(step.ToString(CultureInfo.InvariantCulture))
                ) + "\n"
            );
        }
    }
}
