using Anneal.Reporting.Charts;

namespace Anneal.Reporting.Plotting;

/// <summary>A drawing area: where each point falls on it. SVG and terminal draw from here.</summary>
/// <param name="Scales">The scales of its edges.</param>
/// <param name="Width">Width in pixels or dots.</param>
/// <param name="Height">Height in pixels or dots.</param>
internal sealed record PlotArea(ChartScales Scales, double Width, double Height)
{
    /// <summary>Distance from the left edge.</summary>
    public double Across(double x) => Scales.X.Position(x) * Width;

    /// <summary>Distance from the top edge.</summary>
    public double Down(double y) => (1 - Scales.Y.Position(y)) * Height;

    /// <summary>
    /// The line of a series, broken where values have no place on the axes, thinned to what can be seen.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<PlottedPoint>> Segments(ChartSeries series)
    {
        var segments = new List<IReadOnlyList<PlottedPoint>>();
        var columns = new ColumnThinning();
        foreach (var point in series.Points)
        {
            if (PlotScale.HasPlace(Scales.X.Kind, point.X) && PlotScale.HasPlace(Scales.Y.Kind, point.Y))
                columns.Add(Place(point));
            else
                Break();
        }
        Break();
        return segments;

        void Break()
        {
            var segment = columns.TakeAll();
            if (segment.Count > 0)
                segments.Add(LineSimplification.Of(segment));
        }
    }

    private PlottedPoint Place(ChartPoint point) =>
        new(point, Across(point.X), Down(point.Y), EdgeDown(point.High), EdgeDown(point.Low));

    /// <summary>The edge of a band; one without a place on the axis is the edge of the area.</summary>
    private double EdgeDown(double y) => PlotScale.HasPlace(Scales.Y.Kind, y) ? Down(y) : Height;
}
