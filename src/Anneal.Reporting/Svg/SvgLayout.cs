using Anneal.Reporting.Charts;
using Anneal.Reporting.Plotting;

namespace Anneal.Reporting.Svg;

/// <summary>Where the parts of a chart stand, in pixels from the top left corner.</summary>
/// <remarks>
/// From the top: title, legend, captions of y and of the top axis, ticks of the top axis, frame with flags and plot,
/// ticks of x, caption of x, notes.
/// </remarks>
internal sealed class SvgLayout
{
    public const double FontSize = 13;
    public const double TitleSize = 16;
    public const double LineHeight = 18;
    public const double TitleLineHeight = 22;
    public const double Margin = 12;
    public const double TickGap = 7;
    public const double FlagSize = 11;
    public const double FlagHeight = 16;
    public const double FlagRowHeight = 20;
    private const double FlagGap = 4;
    private const double FlagPadding = 15;
    private const double PartGap = 8;
    private const double CaptionGap = 5;
    private const double PixelsPerXTick = 85;
    private const double PixelsPerYTick = 40;

    public SvgLayout(LineChart chart, int width, int plotHeight)
    {
        var scales = new ChartScales(chart, (int)(width / PixelsPerXTick), (int)(plotHeight / PixelsPerYTick));
        var innerWidth = width - 2 * Margin;
        TitleLines = TextSize.Wrap(chart.Title, TitleSize, innerWidth);
        Legend = new LegendLayout(chart, FontSize, innerWidth);
        NoteLines = [.. NotesOf(chart, scales).SelectMany(note => TextSize.Wrap(note, FontSize, innerWidth))];

        LegendTop = Margin + TitleLines.Count * TitleLineHeight;
        CaptionBaseline = LegendTop + Legend.Height + PartGap + LineHeight;
        FrameTop = CaptionBaseline + PartGap + (chart.Top is null ? CaptionGap : LineHeight);
        PlotLeft = Margin + WidestOf(scales.YTicks) + TickGap;
        var right = Math.Max(Margin, WidestOf([.. scales.XTicks.Concat(scales.TopTicks)]) / 2 + 2);
        Area = new PlotArea(scales, width - PlotLeft - right, plotHeight);
        Flags = FlagRows.Of(chart, Area, FlagWidth, FlagGap);
        PlotTop = FrameTop + FlagRows.Count(Flags) * FlagRowHeight;

        TickBaseline = PlotBottom + TickGap + FontSize;
        XCaptionBaseline = TickBaseline + LineHeight;
        Width = width;
        Height = XCaptionBaseline + NoteLines.Count * LineHeight + (NoteLines.Count > 0 ? PartGap : 0) + Margin;
    }

    public PlotArea Area { get; }

    public LegendLayout Legend { get; }

    /// <summary>The flags of the marks that are on the axis, above the plot.</summary>
    public IReadOnlyList<Flag> Flags { get; }

    public IReadOnlyList<string> TitleLines { get; }

    public IReadOnlyList<string> NoteLines { get; }

    public double Width { get; }

    public double Height { get; }

    public double LegendTop { get; }

    public double CaptionBaseline { get; }

    public double PlotLeft { get; }

    /// <summary>The upper edge of axes and grid; between it and the plot stand the flags.</summary>
    public double FrameTop { get; }

    public double PlotTop { get; }

    public double PlotBottom => PlotTop + Area.Height;

    public double PlotRight => PlotLeft + Area.Width;

    public double TickBaseline { get; }

    public double XCaptionBaseline { get; }

    public double NotesBaseline => XCaptionBaseline + PartGap + LineHeight;

    private static double WidestOf(IReadOnlyList<Tick> ticks) => ticks.Max(tick => TextSize.Width(tick.Text, FontSize));

    private static IEnumerable<string> NotesOf(LineChart chart, ChartScales scales) =>
        (chart.ListsMarks ? chart.Marks.Select((mark, index) => $"{chart.LabelOf(index)}  {mark.Text}") : []).Concat(
            scales.Notes
        );

    private static double FlagWidth(string label) =>
        Math.Max(FlagHeight, TextSize.Width(label, FlagSize) + FlagPadding);
}
