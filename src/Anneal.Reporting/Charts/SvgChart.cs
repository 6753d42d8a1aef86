using Anneal.Reporting.Charts.Svg;

namespace Anneal.Reporting.Charts;

/// <summary>Draws line charts as SVG: the same text for the same chart, on every machine and under every culture.</summary>
public static class SvgChart
{
    /// <summary>Width of a chart in pixels where none is given.</summary>
    public const int DefaultWidth = 880;

    /// <summary>Height of the plot in pixels where none is given.</summary>
    public const int DefaultPlotHeight = 300;

    /// <summary>A whole SVG file, with its own colours for light and dark surroundings.</summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="width">Width of the picture in pixels, at least 240. Default 880.</param>
    /// <param name="plotHeight">Height between the axes in pixels, at least 100; title, legend, captions and notes come on top of it. Default 300.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is too small.</exception>
    /// <exception cref="ArgumentException">The chart has a top axis above a logarithmic x axis.</exception>
    public static string Render(LineChart chart, int width = DefaultWidth, int plotHeight = DefaultPlotHeight)
    {
        var layout = new SvgLayout(chart, Require.AtLeast(240, width), Require.AtLeast(100, plotHeight));
        var markup = new Markup();
        new SvgDrawing(chart, layout, markup).Draw(StyleSheet);
        return markup.Line().ToString();
    }

    /// <summary>The rules that every chart needs, once per document.</summary>
    internal static string StyleSheet { get; } = Resource.Read("chart.css");
}
