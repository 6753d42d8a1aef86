using System.Globalization;

namespace Anneal.Training.Data;

/// <summary>Reads examples from comma-separated text: one example per line, numbers in invariant notation, no quoting.</summary>
/// <remarks>
/// The last column is the target; the others are the inputs, taken as they stand. A first line in which no cell is a number is a
/// header and is skipped. There are as many classes as the greatest label says: labels 0, 1 and 5 make six.
/// </remarks>
public static class CsvFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="target">What the last column holds. Default: the label.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The content is refused; the message names file, line and column.</exception>
    public static DataSet Read(string path, CsvTarget target = CsvTarget.Label)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"'{Path.GetFullPath(path)}' must be a CSV file, but there is none.", path);
        using var reader = File.OpenText(path);
        return Read(reader, path, Path.GetFileNameWithoutExtension(path), target);
    }

    /// <summary>Reads text.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="source">What error messages call the text: its path.</param>
    /// <param name="name">What the set is called in reports.</param>
    /// <param name="target">What the last column holds.</param>
    /// <exception cref="InvalidDataException">The content is refused; the message names source, line and column.</exception>
    public static DataSet Read(TextReader reader, string source, string name, CsvTarget target)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var inputs = new List<float>();
        var targets = new List<float>();
        var columns = 0;
        var lineNumber = 0;
        while (reader.ReadLine() is { } line)
        {
            lineNumber++;
            var cells = line.Split(',');
            if (lineNumber == 1)
            {
                columns = cells.Length;
                if (columns < 2) throw Refused(source, lineNumber, "have at least one input column and the target column", $"has {columns} column");
                if (!cells.Any(cell => TryParse(cell, out _))) continue;
            }
            if (cells.Length != columns)
                throw Refused(source, lineNumber, $"have {columns} columns like line 1", $"has {cells.Length}");
            for (var column = 0; column < columns; column++)
            {
                if (!TryParse(cells[column], out var value))
                    throw Refused(source, lineNumber, $"hold finite numbers only", $"column {column + 1} is '{cells[column]}'");
                (column < columns - 1 ? inputs : targets).Add(value);
            }
            if (target == CsvTarget.Label && !IsLabel(targets[^1]))
                throw Refused(source, lineNumber, "end with a label, a whole number from 0 to 255", $"ends with '{cells[^1]}'");
        }
        if (targets.Count == 0)
            throw new InvalidDataException($"'{source}' must hold at least one example, but is empty.");

        var shape = new Shape(columns - 1);
        return target == CsvTarget.Number
            ? DataSet.ForRegression(name, shape, inputs.ToArray(), targets.ToArray())
            : DataSet.ForClassification(name, shape, inputs.ToArray(), targets.Select(label => (byte)label).ToArray(), ClassCount(source, targets));
    }

    private static int ClassCount(string source, List<float> labels) => labels.Max() switch
    {
        0 => throw new InvalidDataException($"'{source}' must hold examples of at least two classes, but every label is 0."),
        var greatest => (int)greatest + 1,
    };

    private static bool TryParse(string cell, out float value) =>
        float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && float.IsFinite(value);

    private static bool IsLabel(float value) => value is >= 0 and <= byte.MaxValue && float.IsInteger(value);

    private static InvalidDataException Refused(string source, int line, string rule, string found) =>
        new(FormattableString.Invariant($"'{source}' line {line} must {rule}, but {found}."));
}
