using Anneal.Reporting.Charts;
using Anneal.Reporting.Plotting;
using static Anneal.Reporting.Markup;

namespace Anneal.Reporting.Svg;

/// <summary>Draws a curve small, over a line at 0 that is as long as the whole width.</summary>
internal static class SmallDrawing
{
    private const double Width = 120,
        Height = 28,
        Margin = 2,
        LeastShare = 0.02;

    public static void Draw(SmallCurve curve, Markup markup)
    {
        var chart = new LineChart
        {
            Title = curve.Description,
            X = new(""),
            Y = new(""),
            Series = [new("", curve.Points)],
        };
        var highest = curve.Points.Where(point => double.IsFinite(point.Y)).Max(point => (double?)point.Y);
        var scales = new ChartScales(chart, 2, 2) { Y = new(AxisScale.Linear, 0, highest > 0 ? highest.Value : 1) };
        var area = new PlotArea(scales, Math.Max(LeastShare, curve.Share) * Width, Height);
        markup
            .Open(
                "svg",
                ("xmlns", "http://www.w3.org/2000/svg"),
                ("class", "anneal-chart small"),
                ("role", "img"),
                ("viewBox", $"0 0 {Pixels(Width + 2 * Margin)} {Pixels(Height + 2 * Margin)}"),
                ("width", Pixels(Width + 2 * Margin)),
                ("height", Pixels(Height + 2 * Margin))
            )
            .Element("title", curve.Description);
        markup.Open("g", ("transform", $"translate({Pixels(Margin)} {Pixels(Margin)})"));
        markup.Empty("path", ("class", "axis"), ("d", $"M0,{Pixels(Height)}h{Pixels(Width)}"));
        markup.Empty("path", ("class", "line"), ("d", SvgPath.Lines(area.Segments(chart.Series[0]))));
        markup.Close().Close();
    }
}
