using Anneal.Reporting.Charts;
using Anneal.Reporting.Plotting;

namespace Anneal.Reporting.Tests.Plotting;

public class PlotAreaTests
{
    [Fact]
    public void Thinning_keeps_extremes()
    {
        var points = Enumerable.Range(0, 100_000).Select(x => new ChartPoint(x, Math.Sin(x / 10_000.0))).ToArray();
        points[54_321] = new(54_321, 7);
        points[54_400] = new(54_400, -7);
        var kept = Thinned(points);
        Assert.True(kept.Count < 3_000, $"{kept.Count} points were kept");
        Assert.Contains(points[54_321], kept);
        Assert.Contains(points[54_400], kept);
    }

    [Fact]
    public void Thinning_keeps_both_ends_of_a_jump()
    {
        var points = Enumerable.Range(0, 100_000).Select(x => new ChartPoint(x, x < 33_333 ? 0.1 : 0.01)).ToArray();
        Assert.Equal([points[0], points[33_332], points[33_333], points[^1]], Thinned(points));
    }

    [Fact]
    public void A_smooth_curve_stays_within_a_fraction_of_a_pixel()
    {
        var points = Enumerable
            .Range(0, 10_001)
            .Select(x => new ChartPoint(x, Math.Cos(Math.PI * x / 10_000)))
            .ToArray();
        var kept = Thinned(points);
        Assert.InRange(kept.Count, 20, 300);
        foreach (var (before, after) in kept.Zip(kept.Skip(1)))
            for (var x = before.X; x <= after.X; x++)
                Assert.Equal(
                    points[(int)x].Y,
                    double.Lerp(before.Y, after.Y, (x - before.X) / (after.X - before.X)),
                    1e-3
                );
    }

    [Fact]
    public void Few_points_are_all_kept()
    {
        var points = Enumerable.Range(1, 100).Select(x => new ChartPoint(x, 0.5)).ToArray();
        Assert.Equal(points, Thinned(points));
    }

    [Theory, InlineData(double.NaN), InlineData(double.PositiveInfinity)]
    public void A_value_that_is_not_finite_breaks_the_line(double gap)
    {
        var segments = Area([new(0, 1), new(1, gap), new(2, 3), new(3, 4)]).Segments;
        Assert.Equal([1, 2], segments.Select(segment => segment.Count));
    }

    [Fact]
    public void A_logarithmic_axis_leaves_out_what_is_not_positive_and_says_so()
    {
        var (segments, notes) = Area([new(0, 1), new(1, 0), new(2, -3), new(3, 4)], AxisScale.Logarithmic);
        Assert.Equal([1, 1], segments.Select(segment => segment.Count));
        Assert.Equal(["2 points are not shown: a logarithmic axis has no place for 0 or less."], notes);
    }

    [Fact]
    public void Bands_belong_to_the_range()
    {
        var segment = Assert.Single(Area([new(0, 1), new(1, 5, 5)]).Segments);
        Assert.Equal(0, segment[1].Top, 1e-12);
        Assert.Equal(300, segment[1].Bottom, 1e-12);
    }

    [Fact]
    public void A_band_far_wider_than_the_points_does_not_press_them_together()
    {
        var area = Area([new(0, 1), new(1, 2, 100)]);
        Assert.Equal(["Wide bands are cut off at the edge of the plot."], area.Notes);
        var segment = Assert.Single(area.Segments);
        Assert.InRange(segment[0].Y - segment[1].Y, 60, 300);
    }

    private static List<ChartPoint> Thinned(ChartPoint[] points) =>
        [.. Assert.Single(Area(points).Segments).Select(point => point.Data)];

    private static (IReadOnlyList<IReadOnlyList<PlottedPoint>> Segments, IReadOnlyList<string> Notes) Area(
        ChartPoint[] points,
        AxisScale scale = AxisScale.Linear
    )
    {
        var chart = new LineChart
        {
            Title = "",
            X = new("x"),
            Y = new("y", Scale: scale),
            Series = [new("s", points)],
        };
        var scales = new ChartScales(chart, 6, 6);
        return (new PlotArea(scales, 600, 300).Segments(chart.Series[0]), scales.Notes);
    }
}
