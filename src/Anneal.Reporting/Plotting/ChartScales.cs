using Anneal.Reporting.Charts;

namespace Anneal.Reporting.Plotting;

/// <summary>The scales and ticks that fit a chart's data, before anything is known of where it is drawn.</summary>
internal sealed class ChartScales
{
    /// <param name="chart">What to draw.</param>
    /// <param name="xTicks">About so many ticks along x.</param>
    /// <param name="yTicks">About so many ticks along y.</param>
    public ChartScales(LineChart chart, int xTicks, int yTicks)
    {
        if (chart.Top is not null && chart.X.Scale != AxisScale.Linear)
            throw new ArgumentException(
                "A top axis needs a linear x axis, but the x axis is logarithmic. Leave the top axis out.",
                nameof(chart)
            );

        var extent = DataExtent.Of(chart);
        X = PlotScale.Spanning(chart.X.Scale, extent.LowestX, extent.HighestX);
        var lowestY = Math.Max(extent.LowestY, chart.LowestShownY ?? extent.LowestY);
        Y = PlotScale.Spanning(chart.Y.Scale, lowestY, extent.HighestY).RoundedOutwards(yTicks);
        // Between two counts there is nothing to mark.
        XTicks = X.Ticks(chart.CountsX ? (int)Math.Clamp(X.High - X.Low, 1, xTicks) : xTicks);
        YTicks = Y.Ticks(yTicks);
        TopTicks = chart.Top is { } top
            ? new PlotScale(AxisScale.Linear, X.Low / top.UnitLength, X.High / top.UnitLength).Ticks(xTicks)
            : [];
        var cut =
            extent.LowestY < Y.Low && lowestY > extent.LowestY
                ? [$"Values below {NumberText.Significant(Y.Low)} are cut off."]
                : Array.Empty<string>();
        Notes = [.. chart.Notes, .. extent.Notes, .. cut];
    }

    public PlotScale X { get; }

    public PlotScale Y { get; }

    public IReadOnlyList<Tick> XTicks { get; }

    public IReadOnlyList<Tick> YTicks { get; }

    /// <summary>The ticks of the top axis, in its own unit.</summary>
    public IReadOnlyList<Tick> TopTicks { get; }

    /// <summary>What is to be said of the chart, and what was left out, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; }
}
