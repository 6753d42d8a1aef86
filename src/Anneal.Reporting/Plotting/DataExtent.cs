using Anneal.Reporting.Charts;

namespace Anneal.Reporting.Plotting;

/// <summary>From where to where the data of a chart go, and how many values have no place.</summary>
/// <remarks>The lowest is greater than the highest where there are no values.</remarks>
internal sealed class DataExtent
{
    /// <summary>How far a band may widen the range of y on either side, as a share of what the points take.</summary>
    private const double BandRoom = 1.5;

    private double lowestPoint = double.PositiveInfinity;
    private double highestPoint = double.NegativeInfinity;
    private long notFinite;
    private long notPositive;

    public double LowestX { get; private set; } = double.PositiveInfinity;

    public double HighestX { get; private set; } = double.NegativeInfinity;

    public double LowestY { get; private set; } = double.PositiveInfinity;

    public double HighestY { get; private set; } = double.NegativeInfinity;

    public IReadOnlyList<string> Notes { get; private set; } = [];

    public static DataExtent Of(LineChart chart)
    {
        var extent = new DataExtent();
        foreach (var series in chart.Series)
        foreach (var point in series.Points)
            extent.Add(point, chart.X.Scale, chart.Y.Scale);
        var (low, high) = (extent.LowestY, extent.HighestY);
        extent.Narrow(chart.Y.Scale);
        extent.Notes = [.. extent.NotesOnLeftOutValues()];
        if ((low, high) != (extent.LowestY, extent.HighestY))
            extent.Notes = [.. extent.Notes, "Wide bands are cut off at the edge of the plot."];
        return extent;
    }

    private void Add(ChartPoint point, AxisScale xScale, AxisScale yScale)
    {
        if (!PlotScale.HasPlace(AxisScale.Linear, point.X) || !PlotScale.HasPlace(AxisScale.Linear, point.Y))
        {
            notFinite++;
            return;
        }
        if (!PlotScale.HasPlace(xScale, point.X) || !PlotScale.HasPlace(yScale, point.Y))
        {
            notPositive++;
            return;
        }
        (LowestX, HighestX) = (Math.Min(LowestX, point.X), Math.Max(HighestX, point.X));
        (lowestPoint, highestPoint) = (Math.Min(lowestPoint, point.Y), Math.Max(highestPoint, point.Y));
        HighestY = Math.Max(HighestY, Bounded(point.High));
        LowestY = Math.Min(LowestY, Bounded(point.Low));

        // A band's edge without a place is cut off at the edge of the picture.
        double Bounded(double edge) => PlotScale.HasPlace(yScale, edge) ? edge : point.Y;
    }

    // One wide band would press all points together.
    private void Narrow(AxisScale scale)
    {
        if (lowestPoint >= highestPoint)
            return;
        if (scale == AxisScale.Logarithmic)
        {
            var factor = Math.Pow(highestPoint / lowestPoint, BandRoom);
            (LowestY, HighestY) = (Math.Max(LowestY, lowestPoint / factor), Math.Min(HighestY, highestPoint * factor));
            return;
        }
        var room = BandRoom * (highestPoint - lowestPoint);
        (LowestY, HighestY) = (Math.Max(LowestY, lowestPoint - room), Math.Min(HighestY, highestPoint + room));
    }

    private IEnumerable<string> NotesOnLeftOutValues()
    {
        if (notFinite > 0)
            yield return FormattableString.Invariant($"{Points(notFinite)} not shown: the value is not finite.");
        if (notPositive > 0)
            yield return FormattableString.Invariant(
                $"{Points(notPositive)} not shown: a logarithmic axis has no place for 0 or less."
            );
    }

    private static string Points(long count) =>
        count == 1 ? "1 point is" : FormattableString.Invariant($"{count} points are");
}
