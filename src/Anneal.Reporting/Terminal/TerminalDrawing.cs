using System.Text;
using Anneal.Reporting.Charts;
using Anneal.Reporting.Plotting;

namespace Anneal.Reporting.Terminal;

/// <summary>Draws one chart for the terminal, from top to bottom.</summary>
internal sealed class TerminalDrawing
{
    private const string UnicodeSymbols = "●■▲◆○□△◇";
    private const string AsciiSymbols = "*+ox#@%=";
    private const int CharactersPerXTick = 12;
    private const int RowsPerYTick = 4;

    /// <summary>The palette in the 256 colours of terminals, in tones that read on light and on dark.</summary>
    private static readonly string[] ColorCodes = ["33", "202", "35", "134", "74", "178", "244", "130"];

    private readonly LineChart chart;
    private readonly TerminalStyle style;
    private readonly int height;
    private readonly int labelWidth;
    private readonly ChartScales scales;
    private readonly PlotArea area;
    private readonly TerminalCanvas canvas;
    private readonly IReadOnlyList<Flag> flags;
    private readonly HashSet<int> markedColumns;
    private readonly StringBuilder text = new();

    public TerminalDrawing(LineChart chart, int width, int height, TerminalStyle style)
    {
        (this.chart, this.style, this.height) = (chart, style, height);
        scales = new ChartScales(chart, Math.Max(2, width / CharactersPerXTick), Math.Max(2, height / RowsPerYTick));
        labelWidth = scales.YTicks.Max(tick => tick.Text.Length);
        canvas = new TerminalCanvas(width - labelWidth - 2, height, InDots);
        area = new PlotArea(scales, canvas.Width - 1, canvas.Height - 1);
        flags = FlagRows.Of(chart, area with { Width = canvas.Columns - 1 }, label => label.Length, gap: 1);
        markedColumns = [.. flags.Select(flag => (int)Math.Round(flag.Across))];
    }

    private bool InDots => style.Unicode && (style.Color || chart.Series.Count == 1);

    private string Indent => new(' ', labelWidth + 1);

    private string Symbols => style.Unicode ? UnicodeSymbols : AsciiSymbols;

    public string Draw()
    {
        text.Append(chart.Title).Append('\n');
        if (chart.Top is { } top)
            DrawTopAxis(top);
        else
            text.Append(chart.Y.Caption).Append('\n');
        DrawSeries();
        DrawFlags();
        DrawPlot();
        DrawXAxis();
        if (chart.Series.Count > 1)
            DrawLegend();
        foreach (var mark in chart.ListsMarks ? chart.Marks : [])
            text.Append(
                $"{NumberText.Significant(mark.X, 6)}: {(mark.Label is { } label ? label + " " : "")}{mark.Text}\n"
            );
        foreach (var note in scales.Notes)
            text.Append(note).Append('\n');
        return text.ToString();
    }

    private void DrawSeries()
    {
        for (var i = 0; i < chart.Series.Count; i++)
            foreach (var segment in area.Segments(chart.Series[i]))
                for (var k = 0; k < segment.Count; k++)
                    canvas.Line(
                        (segment[Math.Max(0, k - 1)].X, segment[Math.Max(0, k - 1)].Y),
                        (segment[k].X, segment[k].Y),
                        i
                    );
    }

    private void DrawPlot()
    {
        var labels = scales
            .YTicks.Where(tick => tick.Text.Length > 0)
            .ToLookup(tick => (int)Math.Round(area.Down(tick.Value) / area.Height * (height - 1)), tick => tick.Text);
        for (var row = 0; row < height; row++)
        {
            var label = labels[row].FirstOrDefault("");
            text.Append(label.PadLeft(labelWidth)).Append(' ').Append(Glyph(label.Length > 0 ? '┤' : '│', '|'));
            DrawRow(row);
            text.Append('\n');
        }
    }

    private void DrawRow(int row)
    {
        var last = canvas.Columns - 1;
        while (last >= 0 && canvas.SeriesAt(row, last) is null && !markedColumns.Contains(last))
            last--;
        for (var column = 0; column <= last; )
        {
            var series = canvas.SeriesAt(row, column);
            var run = new StringBuilder();
            for (; column <= last && canvas.SeriesAt(row, column) == series; column++)
                run.Append(
                    series is null && markedColumns.Contains(column)
                        ? Glyph('┊', ':')
                        : canvas.CharacterAt(row, column, Symbols)
                );
            AppendColored(run.ToString(), series);
        }
    }

    private void DrawXAxis()
    {
        var (axis, labels) = Axis(scales.XTicks, tick => tick.Value, '┴');
        text.Append($"{Indent}{Glyph('└', '+')}{axis}\n");
        text.Append($"{Indent} {labels}\n");
        text.Append($"{Indent} {chart.X.Caption.PadLeft(canvas.Columns)}\n");
    }

    private void DrawTopAxis(TopAxis top)
    {
        var (axis, labels) = Axis(scales.TopTicks, tick => tick.Value * top.UnitLength, '┬');
        var room = labelWidth + 2 + canvas.Columns - chart.Y.Caption.Length;
        text.Append($"{chart.Y.Caption}{top.Label.PadLeft(Math.Max(top.Label.Length + 1, room))}\n");
        text.Append($"{Indent} {labels}\n");
        text.Append($"{Indent}{Glyph('┌', '+')}{axis}\n");
    }

    // The line of an axis with its ticks, and their labels for the line beside it.
    private (string Line, string Labels) Axis(IReadOnlyList<Tick> ticks, Func<Tick, double> xOf, char tickGlyph)
    {
        var (line, labels) = (new StringBuilder(new string(Glyph('─', '-'), canvas.Columns)), new StringBuilder());
        foreach (var tick in ticks.Where(tick => tick.Text.Length > 0))
        {
            var column = (int)Math.Round(area.Across(xOf(tick)) / area.Width * (canvas.Columns - 1));
            line[column] = Glyph(tickGlyph, '+');
            var start = Math.Clamp(column - tick.Text.Length / 2, 0, canvas.Columns - tick.Text.Length);
            if (labels.Length > 0 && start <= labels.Length)
                continue; // no room between its neighbours
            labels.Append(' ', start - labels.Length).Append(tick.Text);
        }
        return (line.ToString(), labels.ToString());
    }

    private void DrawFlags()
    {
        foreach (var row in flags.GroupBy(flag => flag.Row).OrderBy(row => row.Key))
        {
            var line = new StringBuilder();
            foreach (var flag in row)
                line.Append(' ', Math.Max(0, (int)Math.Round(flag.Middle - flag.Width / 2) - line.Length))
                    .Append(flag.Label);
            text.Append($"{Indent}{Glyph('│', '|')}{line}\n");
        }
    }

    private void DrawLegend()
    {
        for (var i = 0; i < chart.Series.Count; i++)
        {
            AppendColored(InDots ? "━" : Symbols[i % Symbols.Length].ToString(), i);
            text.Append(' ').Append(chart.Series[i].Name).Append('\n');
        }
    }

    private void AppendColored(string characters, int? series)
    {
        if (style.Color && series is { } drawn)
            text.Append($"\e[38;5;{ColorCodes[(int)chart.ColorOf(drawn)]}m{characters}\e[0m");
        else
            text.Append(characters);
    }

    private char Glyph(char unicode, char ascii) => style.Unicode ? unicode : ascii;
}
