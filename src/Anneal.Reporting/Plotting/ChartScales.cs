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
        X = PlotScale.Spanning(
            chart.X.Scale,
            chart.X.Includes.Append(extent.LowestX).Min(),
            chart.X.Includes.Append(extent.HighestX).Max()
        );
        var lowestY = Math.Max(extent.LowestY, chart.LowestShownY ?? extent.LowestY);
        var highestY = Math.Min(extent.HighestY, chart.HighestShownY ?? extent.HighestY);
        Y = PlotScale
            .Spanning(chart.Y.Scale, lowestY, highestY)
            .RoundedOutwards(yTicks)
            .Within(chart.Y.Least, chart.Y.Most);
        // Between two counts there is nothing to mark.
        XTicks =
            chart.TicksAtX.Count > 0
                ? TicksAt(chart.TicksAtX, xTicks)
                : X.Ticks(chart.CountsX ? (int)Math.Clamp(X.High - X.Low, 1, xTicks) : xTicks);
        YTicks = Y.Ticks(yTicks);
        TopTicks = chart.Top is { } top
            ? new PlotScale(AxisScale.Linear, X.Low / top.UnitLength, X.High / top.UnitLength).Ticks(xTicks)
            : [];
        Notes = [.. chart.Notes, .. extent.Notes, .. Cut(extent, lowestY, highestY)];
    }

    private IEnumerable<string> Cut(DataExtent extent, double lowestY, double highestY)
    {
        if (extent.LowestY < Y.Low && lowestY > extent.LowestY)
            yield return $"Values below {NumberText.Significant(Y.Low)} are cut off.";
        if (extent.HighestY > Y.High && highestY < extent.HighestY)
            yield return $"Values above {NumberText.Significant(Y.High)} are cut off.";
    }

    // All of them, with numbers where there is room for one.
    private List<Tick> TicksAt(IReadOnlyList<double> values, int about)
    {
        var ticks = new List<Tick>();
        var labelled = double.NegativeInfinity;
        foreach (var value in values.Where(value => value >= X.Low && value <= X.High).Order())
        {
            var hasRoom = X.Position(value) - labelled >= 1.0 / (about + 1);
            ticks.Add(new(value, hasRoom ? NumberText.Significant(value) : ""));
            labelled = hasRoom ? X.Position(value) : labelled;
        }
        return ticks;
    }

    public PlotScale X { get; }

    public PlotScale Y { get; init; }

    public IReadOnlyList<Tick> XTicks { get; }

    public IReadOnlyList<Tick> YTicks { get; }

    /// <summary>The ticks of the top axis, in its own unit.</summary>
    public IReadOnlyList<Tick> TopTicks { get; }

    /// <summary>What is to be said of the chart, and what was left out, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; }
}
