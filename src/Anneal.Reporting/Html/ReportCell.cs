using Anneal.Reporting.Charts;

namespace Anneal.Reporting.Html;

/// <summary>A cell of a table.</summary>
public sealed record ReportCell
{
    /// <param name="text">What stands in it. In a numeric column a line feed breaks the line.</param>
    public ReportCell(string text) => Text = text;

    /// <summary>What stands in it.</summary>
    public string Text { get; }

    /// <summary>How strongly the cell is tinted, from 0 to 1, as in a heat map. Default 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public double Shade
    {
        get;
        init => field = Require.Share(value, nameof(Shade));
    }

    /// <summary>Whether it is marked as the best of the table. Default false.</summary>
    public bool IsBest { get; init; }

    /// <summary>A curve that is drawn small before the text; null for none. Default null.</summary>
    public SmallCurve? Curve { get; init; }

    /// <summary>A swatch of the colour that stands for this in the charts; null for none. Default null.</summary>
    public SeriesColor? Swatch { get; init; }
}
