namespace Anneal.Reporting.Charts;

/// <summary>A named line of a chart.</summary>
public sealed class ChartSeries
{
    /// <param name="name">The name in the legend.</param>
    /// <param name="points">The points, x never falling; two points with the same x draw a jump. May be empty. Not
    /// copied: must not change afterwards.</param>
    /// <exception cref="ArgumentException">An x is not finite or smaller than the one before, or a deviation is
    /// negative or infinite.</exception>
    public ChartSeries(string name, IReadOnlyList<ChartPoint> points)
    {
        for (var i = 0; i < points.Count; i++)
        {
            var (x, _, deviation) = points[i];
            if (!double.IsFinite(x) || (i > 0 && x < points[i - 1].X))
                throw Rejected(i, "x must be finite and not smaller than the one before", x);
            if (deviation < 0 || double.IsInfinity(deviation))
                throw Rejected(i, "the deviation must not be negative or infinite", deviation);
        }
        (Name, Points) = (name, points);

        ArgumentException Rejected(int index, string rule, double came) =>
            new(
                FormattableString.Invariant($"Point {index} of series '{name}': {rule}, but was {came}."),
                nameof(points)
            );
    }

    /// <summary>The name in the legend.</summary>
    public string Name { get; }

    /// <summary>The points, x never falling.</summary>
    public IReadOnlyList<ChartPoint> Points { get; }

    /// <summary>The colour; null takes the next of the palette by the place in the chart. Default null.</summary>
    public SeriesColor? Color { get; init; }

    /// <summary>
    /// The stroke; null draws the first eight lines of a chart solid, the next eight dashed, further ones dotted.
    /// Default null.
    /// </summary>
    public SeriesDash? Dash { get; init; }
}
