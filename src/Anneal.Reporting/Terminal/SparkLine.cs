namespace Anneal.Reporting.Terminal;

/// <summary>A curve in one line of text, for a cell of a table.</summary>
public static class SparkLine
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>
    /// The values as <c>▁▂▃▄▅▆▇█</c>: the lowest is ▁, the highest █, the same throughout ▄; a column without a finite
    /// value is a space.
    /// </summary>
    /// <param name="values">The values, evenly spaced. May be empty.</param>
    /// <param name="width">At most so many characters, at least 1. Of more values each character shows the mean of
    /// those that fall on it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="width"/> is below 1.</exception>
    public static string Render(IReadOnlyList<double> values, int width)
    {
        var columns = new double[Math.Min(Require.AtLeast(1, width), values.Count)];
        for (var i = 0; i < columns.Length; i++)
            columns[i] = MeanOfFinite(
                values,
                (int)((long)i * values.Count / columns.Length),
                (int)((i + 1L) * values.Count / columns.Length)
            );

        var finite = columns.Where(double.IsFinite).ToArray();
        var (lowest, highest) = finite.Length == 0 ? (0, 0) : (finite.Min(), finite.Max());
        return string.Concat(columns.Select(Block));

        char Block(double value)
        {
            if (!double.IsFinite(value))
                return ' ';
            // Means of equal values are equal but for their last digits.
            if (highest - lowest <= 1e-12 * Math.Abs(highest))
                return '▄';
            var share = (value / 2 - lowest / 2) / (highest / 2 - lowest / 2); // halves cannot overflow
            return Blocks[(int)Math.Round(share * (Blocks.Length - 1))];
        }
    }

    private static double MeanOfFinite(IReadOnlyList<double> values, int from, int to)
    {
        var (sum, count) = (0.0, 0);
        for (var i = from; i < to; i++)
        {
            if (!double.IsFinite(values[i]))
                continue;
            sum += values[i];
            count++;
        }
        return sum / count;
    }
}
