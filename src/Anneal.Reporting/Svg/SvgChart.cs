using Anneal.Reporting.Charts;

namespace Anneal.Reporting.Svg;

/// <summary>
/// Draws line charts as SVG: the same text for the same chart, on every machine and under every culture.
/// </summary>
public static class SvgChart
{
    /// <summary>Width of a chart in pixels where none is given.</summary>
    public const int DefaultWidth = 880;

    /// <summary>Height of the plot in pixels where none is given.</summary>
    public const int DefaultPlotHeight = 300;

    /// <summary>A whole SVG file, with its own colours for light and dark surroundings.</summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="width">Width of the picture in pixels, at least 240. Default 880.</param>
    /// <param name="plotHeight">Height between the axes in pixels, at least 100; title, legend, captions and notes come
    /// on top of it. Default 300.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is too small.</exception>
    /// <exception cref="ArgumentException">The chart has a top axis above a logarithmic x axis.</exception>
    public static string Render(LineChart chart, int width = DefaultWidth, int plotHeight = DefaultPlotHeight)
    {
        var layout = new SvgLayout(chart, Require.AtLeast(240, width), Require.AtLeast(100, plotHeight));
        var markup = new Markup();
        new SvgDrawing(chart, layout, markup).Draw(StyleSheet);
        return markup.Line().ToString();
    }

    /// <summary>
    /// A whole SVG file of several charts, one under the other, such as the learning rate above the momentum.
    /// </summary>
    /// <param name="charts">What to draw, from top to bottom. At least one.</param>
    /// <param name="width">Width of the picture in pixels, at least 240. Default 880.</param>
    /// <param name="plotHeight">Height between the axes of each chart in pixels, at least 100. Default 300.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is too small.</exception>
    /// <exception cref="ArgumentException">There is no chart, or one has a top axis above a logarithmic x
    /// axis.</exception>
    public static string RenderPanels(
        IReadOnlyList<LineChart> charts,
        int width = DefaultWidth,
        int plotHeight = DefaultPlotHeight
    )
    {
        if (charts.Count == 0)
            throw new ArgumentException("'charts' must have at least one chart, but has none.", nameof(charts));
        if (charts.Count == 1)
            return Render(charts[0], width, plotHeight);
        SvgLayout[] layouts =
        [
            .. charts.Select(chart => new SvgLayout(
                chart,
                Require.AtLeast(240, width),
                Require.AtLeast(100, plotHeight)
            )),
        ];
        var (markup, height) = (new Markup(), Markup.Pixels(layouts.Sum(layout => layout.Height)));
        markup.Open(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("viewBox", $"0 0 {Markup.Pixels(width)} {height}"),
            ("width", Markup.Pixels(width)),
            ("height", height)
        );
        markup.Line().Open("style").Raw(StyleSheet).Close().Line();
        var top = 0.0;
        foreach (var (chart, layout) in charts.Zip(layouts))
        {
            markup.Open("g", ("transform", $"translate(0 {Markup.Pixels(top)})"));
            new SvgDrawing(chart, layout, markup).Draw(styleSheet: null);
            markup.Close().Line();
            top += layout.Height;
        }
        return markup.Close().Line().ToString();
    }

    /// <summary>The rules that every chart needs, once per document.</summary>
    internal static string StyleSheet { get; } = Resource.Read("chart.css");
}
