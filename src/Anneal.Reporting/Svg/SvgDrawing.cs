using System.Text;
using Anneal.Reporting.Charts;
using Anneal.Reporting.Plotting;
using static Anneal.Reporting.Markup;

namespace Anneal.Reporting.Svg;

/// <summary>Draws one chart, part by part, in the order in which the parts lie above each other.</summary>
internal sealed class SvgDrawing(LineChart chart, SvgLayout layout, Markup markup)
{
    /// <summary>How far a line or dot on the edge of the plot reaches over it, in pixels.</summary>
    private const double Overhang = 3;

    /// <summary>
    /// Where there is so much room for each point of a series, in pixels, points are single measurements: each gets a
    /// dot.
    /// </summary>
    private const double DotDistance = 12;

    /// <param name="styleSheet">The rules to carry along; null where the document has them.</param>
    public void Draw(string? styleSheet)
    {
        markup.Open(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("class", "anneal-chart"),
            ("role", "img"),
            ("viewBox", $"0 0 {Pixels(layout.Width)} {Pixels(layout.Height)}"),
            ("width", Pixels(layout.Width)),
            ("height", Pixels(layout.Height)),
            (
                "data-plot",
                $"{Pixels(layout.PlotLeft)} {Pixels(layout.PlotTop)} {Pixels(layout.Area.Width)} "
                    + $"{Pixels(layout.Area.Height)}"
            )
        );
        markup.Line().Element("title", chart.Title).Line().Element("desc", chart.DescriptionText).Line();
        if (styleSheet is not null)
            markup.Open("style").Raw(styleSheet).Close().Line();
        markup
            .Empty(
                "rect",
                ("class", "paper"),
                ("width", Pixels(layout.Width)),
                ("height", Pixels(layout.Height)),
                ("rx", "6")
            )
            .Line();

        DrawLines(layout.TitleLines, "title", SvgLayout.Margin + SvgLayout.TitleSize, SvgLayout.TitleLineHeight);
        DrawLegend();
        DrawShade();
        DrawGrid();
        DrawAxes();
        DrawSeries();
        DrawMarks();
        DrawLines(layout.NoteLines, "note", layout.NotesBaseline, SvgLayout.LineHeight);
        markup.Close();
    }

    private void DrawLines(IReadOnlyList<string> lines, string style, double baseline, double lineHeight)
    {
        for (var i = 0; i < lines.Count; i++)
            DrawText(lines[i], style, SvgLayout.Margin, baseline + i * lineHeight);
    }

    private void DrawLegend()
    {
        for (var i = 0; i < layout.Legend.Entries.Count; i++)
        {
            var entry = layout.Legend.Entries[i];
            var (left, top) = (SvgLayout.Margin + entry.X, layout.LegendTop + entry.Top);
            var middle = top + LegendLayout.RowHeight / 2;
            markup.Open("g", ("class", $"key {ColorClass(i)}"), ("data-series", Index(i)));
            markup.Element("title", chart.Series[i].Name);
            markup.Empty(
                "rect",
                ("x", Pixels(left)),
                ("y", Pixels(top)),
                ("width", Pixels(entry.Width)),
                ("height", Pixels(LegendLayout.RowHeight)),
                ("fill", "transparent")
            );
            markup.Empty(
                "path",
                ("class", LineClass(i)),
                ("d", $"M{Pixels(left)},{Pixels(middle)}h{Pixels(LegendLayout.SwatchWidth)}")
            );
            DrawText(entry.Text, "name", SvgLayout.Margin + entry.TextX, middle + SvgLayout.FontSize * 0.36);
            markup.Close().Line();
        }
    }

    private void DrawShade()
    {
        if (chart.Shaded is not { } shaded)
            return;
        var (scale, area) = (layout.Area.Scales.X, layout.Area);
        var (from, to) = (Across(shaded.From), Across(shaded.To));
        markup
            .Open(
                "rect",
                ("class", Palette.ClassOf(SeriesColor.Green)),
                ("fill", "currentColor"),
                ("opacity", "0.16"),
                ("x", Pixels(layout.PlotLeft + from)),
                ("y", Pixels(layout.FrameTop)),
                ("width", Pixels(to - from)),
                ("height", Pixels(layout.PlotBottom - layout.FrameTop))
            )
            .Element("title", shaded.Text)
            .Close()
            .Line();

        double Across(double x) => area.Across(Math.Clamp(x, scale.Low, scale.High));
    }

    private void DrawGrid()
    {
        var scales = layout.Area.Scales;
        var (major, minor) = (new StringBuilder(), new StringBuilder());
        foreach (var tick in scales.XTicks)
            PathFor(tick).Append($"M{Pixels(XOf(tick))},{Pixels(layout.FrameTop)}V{Pixels(layout.PlotBottom)}");
        foreach (var tick in scales.YTicks)
            PathFor(tick).Append($"M{Pixels(layout.PlotLeft)},{Pixels(YOf(tick))}H{Pixels(layout.PlotRight)}");
        if (minor.Length > 0)
            markup.Empty("path", ("class", "grid minor"), ("d", minor.ToString())).Line();
        markup.Empty("path", ("class", "grid"), ("d", major.ToString())).Line();

        StringBuilder PathFor(Tick tick) => tick.Text.Length > 0 ? major : minor;
    }

    private void DrawAxes()
    {
        var scales = layout.Area.Scales;
        foreach (var tick in scales.YTicks.Where(IsLabelled))
            DrawText(
                tick.Text,
                "tick",
                layout.PlotLeft - SvgLayout.TickGap,
                YOf(tick) + SvgLayout.FontSize * 0.36,
                "end"
            );
        foreach (var tick in scales.XTicks.Where(IsLabelled))
            DrawText(tick.Text, "tick", XOf(tick), layout.TickBaseline, "middle");
        var topLeft = $"{Pixels(layout.PlotLeft)},{Pixels(layout.FrameTop)}";
        var path = $"M{topLeft}V{Pixels(layout.PlotBottom)}H{Pixels(layout.PlotRight)}";
        markup.Empty("path", ("class", "axis"), ("d", path)).Line();
        DrawText(chart.Y.Caption, "caption", SvgLayout.Margin, layout.CaptionBaseline);
        DrawText(chart.X.Caption, "caption", layout.PlotRight, layout.XCaptionBaseline, "end");
        if (chart.Top is { } top)
            DrawTopAxis(top);

        static bool IsLabelled(Tick tick) => tick.Text.Length > 0;
    }

    private void DrawTopAxis(TopAxis top)
    {
        var path = new StringBuilder(
            $"M{Pixels(layout.PlotLeft)},{Pixels(layout.FrameTop)}H{Pixels(layout.PlotRight)}"
        );
        foreach (var tick in layout.Area.Scales.TopTicks)
        {
            var x = layout.PlotLeft + layout.Area.Across(tick.Value * top.UnitLength);
            path.Append($"M{Pixels(x)},{Pixels(layout.FrameTop)}v-4");
            DrawText(tick.Text, "tick", x, layout.FrameTop - SvgLayout.TickGap, "middle");
        }
        markup.Empty("path", ("class", "axis"), ("d", path.ToString())).Line();
        DrawText(top.Label, "caption", layout.PlotRight, layout.CaptionBaseline, "end");
    }

    /// <summary>The lines, in a picture within the picture, which cuts off what leaves the plot.</summary>
    private void DrawSeries()
    {
        markup.Open(
            "svg",
            ("class", "plot"),
            ("x", Pixels(layout.PlotLeft - Overhang)),
            ("y", Pixels(layout.PlotTop - Overhang)),
            ("width", Pixels(layout.Area.Width + 2 * Overhang)),
            ("height", Pixels(layout.Area.Height + 2 * Overhang))
        );
        markup.Open("g", ("transform", $"translate({Pixels(Overhang)} {Pixels(Overhang)})")).Line();
        for (var i = 0; i < chart.Series.Count; i++)
        {
            var segments = layout.Area.Segments(chart.Series[i]);
            var standApart = layout.Area.Width >= DotDistance * chart.Series[i].Points.Count;
            markup
                .Open("g", ("class", ColorClass(i)), ("data-series", Index(i)))
                .Element("title", chart.Series[i].Name);
            AddPath("band", SvgPath.Bands(segments));
            AddWhiskers(SvgPath.Whiskers(segments));
            AddPath(LineClass(i), SvgPath.Lines(segments));
            AddPath("dots", SvgPath.Dots(segments.Where(segment => segment.Count == 1 || standApart)));
            markup.Close().Line();
        }
        markup.Close().Close().Line();

        void AddPath(string style, string path)
        {
            if (path.Length > 0)
                markup.Empty("path", ("class", style), ("d", path));
        }

        void AddWhiskers(string path)
        {
            if (path.Length > 0)
                markup.Empty(
                    "path",
                    ("stroke", "currentColor"),
                    ("stroke-width", "2"),
                    ("opacity", "0.4"),
                    ("d", path)
                );
        }
    }

    private void DrawMarks()
    {
        foreach (var flag in layout.Flags)
        {
            var (x, middle) = (
                layout.PlotLeft + flag.Middle,
                layout.FrameTop + (flag.Row + 0.5) * SvgLayout.FlagRowHeight
            );
            var (line, top) = (layout.PlotLeft + flag.Across, middle - SvgLayout.FlagHeight / 2);
            var mark = chart.Marks[flag.Mark];
            markup
                .Open("g", ("class", mark.Color is { } color ? $"colored {Palette.ClassOf(color)}" : ""))
                .Element("title", mark.Text);
            markup.Empty(
                "path",
                ("class", "mark"),
                ("d", $"M{Pixels(line)},{Pixels(top + SvgLayout.FlagHeight)}V{Pixels(layout.PlotBottom)}")
            );
            markup.Empty(
                "rect",
                ("class", "flag"),
                ("x", Pixels(x - flag.Width / 2)),
                ("y", Pixels(top)),
                ("width", Pixels(flag.Width)),
                ("height", Pixels(SvgLayout.FlagHeight)),
                ("rx", Pixels(SvgLayout.FlagHeight / 2))
            );
            DrawText(flag.Label, "flag-text", x, middle + SvgLayout.FlagSize * 0.36, "middle");
            markup.Close().Line();
        }
    }

    private void DrawText(string text, string style, double x, double baseline, string anchor = "") =>
        markup
            .Element("text", text, ("class", style), ("x", Pixels(x)), ("y", Pixels(baseline)), ("text-anchor", anchor))
            .Line();

    private double XOf(Tick tick) => layout.PlotLeft + layout.Area.Across(tick.Value);

    private double YOf(Tick tick) => layout.PlotTop + layout.Area.Down(tick.Value);

    private string ColorClass(int series) => Palette.ClassOf(chart.ColorOf(series));

    private string LineClass(int series) =>
        chart.DashOf(series) switch
        {
            SeriesDash.Dashed => "line dashed",
            SeriesDash.Dotted => "line dotted",
            _ => "line",
        };

    private static string Index(int index) => FormattableString.Invariant($"{index}");
}
