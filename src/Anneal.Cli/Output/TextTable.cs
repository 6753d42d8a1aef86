using System.Text;

namespace Anneal.Cli.Output;

/// <summary>A table in plain text: columns as wide as their longest cell, numbers flush right.</summary>
/// <remarks>
/// On a narrow terminal no row is wrapped. Columns are left out by their importance, or stand in further blocks below,
/// and long texts are cut between words; what was left out or cut is said under the table.
/// </remarks>
internal sealed class TextTable
{
    private const int Gap = 2,
        ComfortableText = 40,
        LeastText = 12;

    private readonly IReadOnlyList<TableColumn> columns;
    private readonly List<IReadOnlyList<string>> rows = [];

    /// <param name="columns">The columns.</param>
    public TextTable(params IEnumerable<TableColumn> columns) => this.columns = [.. columns];

    /// <param name="columns">
    /// The titles; one that begins with <c>&gt;</c> holds numbers. The further right, the sooner it is left out.
    /// </param>
    public TextTable(params IEnumerable<string> columns)
        : this(
            columns.Select(
                (title, index) =>
                    new TableColumn(title.TrimStart('>')) { IsNumeric = title.StartsWith('>'), LeftOutAt = index }
            )
        ) { }

    /// <summary>
    /// Whether columns that find no room stand in a further block below, after the first column again. Default no: they
    /// are left out.
    /// </summary>
    public bool InBlocks { get; init; }

    /// <summary>Adds a row with a cell for each column.</summary>
    public void Add(params IReadOnlyList<string> cells) => rows.Add(cells);

    /// <summary>The lines, each ending in a line feed.</summary>
    /// <param name="width">Characters in a line; null for any number.</param>
    public string Render(int? width)
    {
        int[] all = [.. Enumerable.Range(0, columns.Count)];
        if (width is not { } room)
            return Lines(all, [.. all.Select(FullWidth)]);
        if (InBlocks)
            return string.Join('\n', Blocks(all, room).Select(block => Render(block, room)));
        var kept = all.ToList();
        while (Total(kept.Select(Comfortable)) > room && kept.Any(column => columns[column].LeftOutAt > 0))
            kept.Remove(kept.MaxBy(column => columns[column].LeftOutAt));
        var leftOut = all.Except(kept).Select(column => columns[column].Title).Where(title => title.Length > 0);
        var note = string.Join(", ", leftOut) is { Length: > 0 } titles ? $"no room for: {titles}\n" : "";
        return Render(kept, room) + FoldedText.Of(note, width);
    }

    /// <summary>The table for any width.</summary>
    public override string ToString() => Render(null);

    private string Render(List<int> kept, int room)
    {
        var widths = kept.Select(Comfortable).ToArray();
        var spare = room - Total(widths);
        // The longest texts give way first, and have what room is left.
        foreach (var i in Enumerable.Range(0, widths.Length).OrderByDescending(i => FullWidth(kept[i])))
        {
            if (columns[kept[i]].IsNumeric)
                continue;
            var given =
                spare >= 0
                    ? Math.Min(spare, FullWidth(kept[i]) - widths[i])
                    : -Math.Min(-spare, Math.Max(0, widths[i] - LeastText));
            widths[i] += given;
            spare -= given;
        }
        return Lines(kept, widths) + InFull(kept, widths, room);
    }

    private List<List<int>> Blocks(int[] all, int room)
    {
        var blocks = new List<List<int>> { new() { all[0] } };
        foreach (var column in all.Skip(1))
        {
            if (blocks[^1].Count > 1 && Total(blocks[^1].Append(column).Select(Comfortable)) > room)
                blocks.Add([all[0]]);
            blocks[^1].Add(column);
        }
        return blocks;
    }

    private string Lines(IReadOnlyList<int> kept, int[] widths)
    {
        var text = new StringBuilder();
        AppendLine(column => columns[column].Title);
        text.Append(string.Join(new string(' ', Gap), widths.Select(width => new string('─', width))).TrimEnd());
        text.Append('\n');
        foreach (var row in rows)
            AppendLine(column => row[column]);
        return text.ToString();

        void AppendLine(Func<int, string> cell) =>
            text.Append(
                    string.Join(
                            new string(' ', Gap),
                            kept.Select((column, i) => Padded(column, cell(column), widths[i]))
                        )
                        .TrimEnd()
                )
                .Append('\n');
    }

    private string Padded(int column, string cell, int width) =>
        columns[column].IsNumeric ? Cut(cell, width).PadLeft(width) : Cut(cell, width).PadRight(width);

    // The texts that were cut, after the first cell of their row.
    private string InFull(List<int> kept, int[] widths, int room)
    {
        var full = new StringBuilder();
        foreach (var row in rows.Prepend([.. columns.Select(column => column.Title)]))
            for (var i = 0; i < widths.Length; i++)
                if (row[kept[i]].Length > widths[i])
                    full.Append(i == 0 ? "  " : $"  {row[kept[0]]}  ").Append(row[kept[i]]).Append('\n');
        return full.Length == 0 ? "" : FoldedText.Of($"in full:\n{full}", room);
    }

    private static string Cut(string cell, int width)
    {
        if (cell.Length <= width)
            return cell;
        var end = cell.LastIndexOf(' ', width - 1);
        return end > width / 2 ? $"{cell[..end]}…" : $"{cell[..(width - 1)]}…";
    }

    private static int Total(IEnumerable<int> widths) => widths.Sum(width => width + Gap) - Gap;

    private int FullWidth(int column) =>
        rows.Select(row => row[column].Length).Append(columns[column].Title.Length).Max();

    private int Comfortable(int column) =>
        columns[column].IsNumeric ? FullWidth(column) : Math.Min(FullWidth(column), ComfortableText);
}
