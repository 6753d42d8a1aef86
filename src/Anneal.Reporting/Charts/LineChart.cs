namespace Anneal.Reporting.Charts;

/// <summary>
/// What a line chart shows. <see cref="Svg.SvgChart"/> and <see cref="Terminal.TerminalChart"/> draw it.
/// </summary>
public sealed class LineChart
{
    /// <summary>The title above the chart.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// What the chart shows, in a sentence, for readers who cannot see it; null takes one made from axes and series.
    /// Default null.
    /// </summary>
    public string? Description { get; init; }

    /// <summary>The horizontal axis. Spans the data exactly.</summary>
    public required ChartAxis X { get; init; }

    /// <summary>
    /// Where along x ticks stand, such as at the values that were measured; empty for round values. Default empty.
    /// </summary>
    public IReadOnlyList<double> TicksAtX { get; init; } = [];

    /// <summary>
    /// The vertical axis. Spans the points and their bands, of wide ones one and a half times what the points take,
    /// out to the next tick; a linear one whose data come near to 0 begins there.
    /// </summary>
    public required ChartAxis Y { get; init; }

    /// <summary>
    /// Lower values may leave the plot at the bottom, and a note under the chart says so; null shows all. Default null.
    /// </summary>
    public double? LowestShownY { get; init; }

    /// <summary>The same for higher values, at the top; null shows all. Default null.</summary>
    public double? HighestShownY { get; init; }

    /// <summary>A second scale for x along the top, above a linear x axis. Default none.</summary>
    public TopAxis? Top { get; init; }

    /// <summary>The lines, in the order of the legend; later ones are drawn above earlier ones.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>A part of the x axis that is shaded; null for none. Default none.</summary>
    public ShadedRange? Shaded { get; init; }

    /// <summary>Marks at places on the x axis, in the order of their numbers. Default none.</summary>
    public IReadOnlyList<ChartMark> Marks { get; init; } = [];

    /// <summary>
    /// Whether the texts of the marks stand under the chart; not needed where a list beside it has them. Default yes.
    /// </summary>
    public bool ListsMarks { get; init; } = true;

    /// <summary>Sentences under the chart. Default none.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    internal string DescriptionText =>
        Description ?? $"{Y.Caption} against {X.Caption}: {string.Join("; ", Series.Select(series => series.Name))}.";

    internal SeriesColor ColorOf(int index) => Series[index].Color ?? Palette.ColorAt(index);

    /// <summary>Whether x counts something, such as steps.</summary>
    internal bool CountsX => Series.All(series => series.Points.All(point => double.IsInteger(point.X)));

    internal string LabelOf(int mark) => Marks[mark].Label ?? FormattableString.Invariant($"{mark + 1}");

    internal SeriesDash DashOf(int index) =>
        Series[index].Dash ?? (SeriesDash)Math.Min(index / Palette.Size, (int)SeriesDash.Dotted);
}
