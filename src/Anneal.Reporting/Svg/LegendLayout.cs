using Anneal.Reporting.Charts;

namespace Anneal.Reporting.Svg;

/// <summary>The legend's entries, flowing from left to right in rows.</summary>
internal sealed class LegendLayout
{
    public const double RowHeight = 20;
    public const double SwatchWidth = 22;
    private const double SwatchGap = 7;
    private const double EntryGap = 18;

    public LegendLayout(LineChart chart, double fontSize, double width)
    {
        var entries = new List<Entry>();
        var (x, row) = (0.0, 0);
        // A single line that the title names already needs no key.
        foreach (var series in chart.Series is [{ } only] && only.Name == chart.Title ? [] : chart.Series)
        {
            var text = TextSize.Shorten(series.Name, fontSize, width - SwatchWidth - SwatchGap);
            var entryWidth = SwatchWidth + SwatchGap + TextSize.Width(text, fontSize);
            if (x > 0 && x + entryWidth > width)
                (x, row) = (0, row + 1);
            entries.Add(new(x, row * RowHeight, x + SwatchWidth + SwatchGap, entryWidth, text));
            x += entryWidth + EntryGap;
        }
        Entries = entries;
        Height = entries.Count == 0 ? 0 : (row + 1) * RowHeight;
    }

    public IReadOnlyList<Entry> Entries { get; }

    public double Height { get; }

    /// <param name="X">Left edge of the swatch.</param>
    /// <param name="Top">Top edge of the row.</param>
    /// <param name="TextX">Left edge of the text.</param>
    /// <param name="Width">Width of the whole entry.</param>
    /// <param name="Text">The name, shortened where it must be.</param>
    public readonly record struct Entry(double X, double Top, double TextX, double Width, string Text);
}
