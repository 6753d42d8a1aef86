using System.Globalization;
using System.Text;

namespace Anneal.Training.Data;

/// <summary>
/// Reads examples from comma-separated text: one example per line, numbers in invariant notation, no quoting.
/// </summary>
/// <remarks>
/// One column is the target; the others are the inputs, taken as they stand. A first line in which no cell is a number
/// is a
/// header and is skipped. There are as many classes as the greatest label says: labels 0, 1 and 5 make six.
/// </remarks>
public static class CsvFile
{
    // Sets that fit into memory as lists of numbers: MNIST as text has 110 million bytes.
    private const long MostBytes = 1_000_000_000;
    private const int LongestLine = 1_000_000;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, a line for each example.</param>
    /// <param name="target">What the target column holds. Default: the label.</param>
    /// <param name="targetColumn">The target column, counted from 1; null for the last. Default: the last.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The content is refused; the message names file, line and
    /// column.</exception>
    public static DataSet Read(string path, CsvTarget target = CsvTarget.Label, int? targetColumn = null)
    {
        if (PathStatus.Of(path).Kind == PathKind.Nothing)
            throw new FileNotFoundException($"'{Path.GetFullPath(path)}' must be a CSV file, but there is none.", path);
        using var reader = new StreamReader(BoundedFile.Open(path, MostBytes), Encoding.UTF8);
        return Read(reader, path, Path.GetFileNameWithoutExtension(path), target, targetColumn);
    }

    /// <summary>Reads text.</summary>
    /// <param name="reader">A line for each example.</param>
    /// <param name="source">What error messages call the text: its path.</param>
    /// <param name="name">What the set is called in reports.</param>
    /// <param name="target">What the target column holds.</param>
    /// <param name="targetColumn">The target column, counted from 1; null for the last. Default: the last.</param>
    /// <exception cref="InvalidDataException">The content is refused; the message names source, line and
    /// column.</exception>
    public static DataSet Read(
        TextReader reader,
        string source,
        string name,
        CsvTarget target,
        int? targetColumn = null
    )
    {
        ArgumentNullException.ThrowIfNull(reader);
        var inputs = new List<float>();
        var targets = new List<float>();
        var (columns, chosen) = (0, 0);
        var lineNumber = 0;
        var lines = new BoundedLines(reader, LongestLine);
        while (lines.TryRead(out var line))
        {
            lineNumber++;
            if (line is null)
                throw Refused($"have at most {LongestLine} characters", "has more");
            var cells = line.Split(',');
            if (lineNumber == 1)
            {
                columns = cells.Length;
                if (columns < 2)
                    throw Refused("have at least one input column and the target column", $"has {columns} column");
                chosen = targetColumn ?? columns;
                if (chosen < 1 || chosen > columns)
                    throw Refused($"have a target column {chosen}", $"has {columns} columns, counted from 1");
                if (!cells.Any(cell => TryParse(cell, out _)))
                    continue; // names of the columns
            }
            if (cells.Length != columns)
                throw Refused($"have {columns} columns like line 1", $"has {cells.Length}");
            for (var column = 0; column < columns; column++)
            {
                if (!TryParse(cells[column], out var value))
                    throw Refused("hold finite numbers only", $"column {column + 1} is '{Excerpt.Of(cells[column])}'");
                (column == chosen - 1 ? targets : inputs).Add(value);
            }
            if (target == CsvTarget.Label && !IsLabel(targets[^1]))
                throw Refused(
                    "hold a label, a whole number from 0 to 255",
                    $"column {chosen} is '{Excerpt.Of(cells[chosen - 1])}'"
                );
        }
        if (targets.Count == 0)
            throw new InvalidDataException($"'{source}' must hold at least one example, but is empty.");

        var shape = new Shape(columns - 1);
        return target == CsvTarget.Number
            ? DataSet.ForRegression(name, shape, inputs.ToArray(), targets.ToArray())
            : DataSet.ForClassification(
                name,
                shape,
                inputs.ToArray(),
                targets.Select(label => (byte)label).ToArray(),
                ClassCount(source, targets)
            );

        InvalidDataException Refused(string rule, string found) =>
            new(FormattableString.Invariant($"'{source}' line {lineNumber} must {rule}, but {found}."));
    }

    private static int ClassCount(string source, List<float> labels) =>
        labels.Max() switch
        {
            0 => throw new InvalidDataException(
                $"'{source}' must hold examples of at least two classes, but every label is 0."
            ),
            var greatest => (int)greatest + 1,
        };

    private static bool TryParse(string cell, out float value) =>
        float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && float.IsFinite(value);

    private static bool IsLabel(float value) => value is >= 0 and <= byte.MaxValue && float.IsInteger(value);
}
