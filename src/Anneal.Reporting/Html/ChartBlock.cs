using Anneal.Reporting.Charts;
using Anneal.Reporting.Svg;

namespace Anneal.Reporting.Html;

/// <summary>A chart, drawn for wide and for narrow screens, with its values for the pointer.</summary>
/// <param name="chart">What to draw.</param>
public sealed class ChartBlock(LineChart chart) : ReportBlock
{
    private const int NarrowWidth = 400;
    private const int NarrowPlotHeight = 260;

    internal override void WriteTo(Markup markup)
    {
        var wide = new SvgLayout(chart, SvgChart.DefaultWidth, SvgChart.DefaultPlotHeight);
        var narrow = new SvgLayout(chart, NarrowWidth, NarrowPlotHeight);
        markup.Open("figure");
        Draw(wide, "wide");
        Draw(narrow, "narrow");
        markup.Open("script", ("type", "application/json")).Raw(ChartValues.ToJson(chart, wide.Area)).Close().Close();

        void Draw(SvgLayout layout, string style)
        {
            markup.Open("div", ("class", style));
            new SvgDrawing(chart, layout, markup).Draw(styleSheet: null);
            markup.Close().Line();
        }
    }
}
