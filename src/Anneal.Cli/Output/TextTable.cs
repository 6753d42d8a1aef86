using System.Text;

namespace Anneal.Cli.Output;

/// <summary>A table in plain text: columns as wide as their longest cell, numbers flush right.</summary>
internal sealed class TextTable
{
    private readonly IReadOnlyList<(string Title, bool IsNumeric)> columns;
    private readonly List<IReadOnlyList<string>> rows = [];

    /// <param name="columns">The columns; one whose name begins with <c>&gt;</c> holds numbers.</param>
    public TextTable(params IEnumerable<string> columns) =>
        this.columns = [.. columns.Select(column => column.StartsWith('>') ? (column[1..], true) : (column, false))];

    /// <summary>Adds a row with a cell for each column.</summary>
    public void Add(params IReadOnlyList<string> cells) => rows.Add(cells);

    /// <summary>The lines, each ending in a line feed.</summary>
    public override string ToString()
    {
        var widths = columns
            .Select((column, index) => rows.Select(row => row[index].Length).Append(column.Title.Length).Max())
            .ToArray();
        var text = new StringBuilder();
        AppendLine([.. columns.Select(column => column.Title)]);
        AppendLine([.. widths.Select(width => new string('─', width))]);
        foreach (var row in rows)
            AppendLine(row);
        return text.ToString();

        void AppendLine(IReadOnlyList<string> cells) =>
            text.Append(string.Join("  ", cells.Select(Padded)).TrimEnd()).Append('\n');

        string Padded(string cell, int index) =>
            columns[index].IsNumeric ? cell.PadLeft(widths[index]) : cell.PadRight(widths[index]);
    }
}
