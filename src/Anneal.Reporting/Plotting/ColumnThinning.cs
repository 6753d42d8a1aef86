namespace Anneal.Reporting.Plotting;

/// <summary>
/// Keeps of each column of pixels the first, the highest, the lowest and the last point: drawn as a line, they look as
/// all points would.
/// </summary>
/// <remarks>Source: Jugel et al., M4: A Visualization-Oriented Time Series Data Aggregation, VLDB 2014.</remarks>
internal sealed class ColumnThinning
{
    private List<PlottedPoint> kept = [];
    private double column = double.NaN;
    private long count;
    private (long Order, PlottedPoint Point) first,
        highest,
        lowest,
        last;

    /// <summary>Takes the next point of the line, x never falling.</summary>
    public void Add(PlottedPoint point)
    {
        var arrived = (count++, point);
        if (Math.Floor(point.X) != column)
        {
            Flush();
            column = Math.Floor(point.X);
            first = highest = lowest = arrived;
        }
        if (point.Top < highest.Point.Top)
            highest = arrived;
        if (point.Bottom > lowest.Point.Bottom)
            lowest = arrived;
        last = arrived;
    }

    /// <summary>The kept points in their order. The next point begins a new line.</summary>
    public List<PlottedPoint> TakeAll()
    {
        Flush();
        column = double.NaN;
        var all = kept;
        kept = [];
        return all;
    }

    private void Flush()
    {
        if (double.IsNaN(column))
            return;
        var (second, third) = highest.Order < lowest.Order ? (highest, lowest) : (lowest, highest);
        kept.Add(first.Point);
        if (second.Order > first.Order)
            kept.Add(second.Point);
        if (third.Order > second.Order)
            kept.Add(third.Point);
        if (last.Order > third.Order)
            kept.Add(last.Point);
    }
}
