using System.Text;

namespace Anneal.Tuning.Replay;

/// <summary>Lines of comma-separated cells, by the names in the first one.</summary>
internal sealed class CsvLines
{
    private const long MostBytes = 1_000_000_000;
    private const int LongestLine = 1_000_000;

    private readonly string path;
    private readonly Dictionary<string, int> columns;
    private readonly IEnumerator<string> lines;
    private int number = 1;
    private List<string> cells;

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is empty.</exception>
    public CsvLines(string path)
    {
        this.path = path;
        lines = LinesOf(path).GetEnumerator();
        if (!lines.MoveNext())
            throw new InvalidDataException($"'{path}' must begin with the names of its columns, but is empty.");
        cells = Cells(lines.Current);
        columns = cells.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index);
    }

    /// <summary>Goes to the next line that is not empty.</summary>
    public bool Read()
    {
        while (lines.MoveNext())
        {
            number++;
            if (lines.Current.Length == 0)
                continue;
            cells = Cells(lines.Current);
            return true;
        }
        return false;
    }

    /// <summary>A cell of this line.</summary>
    /// <exception cref="InvalidDataException">There is no such column, or no such cell.</exception>
    public string this[string column]
    {
        get
        {
            if (!columns.TryGetValue(column, out var index))
                throw new InvalidDataException(
                    $"'{path}' must have a column '{column}', but has {string.Join(", ", columns.Keys)}."
                );
            return index < cells.Count
                ? cells[index]
                : throw Wrong($"has {cells.Count} cells, and none for '{column}'");
        }
    }

    /// <summary>What is wrong with this line.</summary>
    public InvalidDataException Wrong(string what) => new($"'{path}', line {number}, {what}.");

    private static IEnumerable<string> LinesOf(string path)
    {
        using var reader = new StreamReader(BoundedFile.Open(path, MostBytes));
        var lines = new BoundedLines(reader, LongestLine);
        while (lines.TryRead(out var line))
            yield return line
                ?? throw new InvalidDataException($"'{path}' must have lines of at most {LongestLine} characters.");
    }

    private static List<string> Cells(string line)
    {
        var (cells, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
            if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"')
                cell.Append(line[i++]);
            else if (line[i] == '"')
                isQuoted = !isQuoted;
            else if (line[i] == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
                cell.Append(line[i]);
        cells.Add(cell.ToString());
        return cells;
    }
}
