using Anneal.Reporting.Charts;

namespace Anneal.Reporting.Terminal;

/// <summary>
/// Draws line charts in characters: braille dots where series can be told apart by colour or there is but one, else a
/// symbol per series.
/// </summary>
/// <remarks>Bands are not drawn.</remarks>
public static class TerminalChart
{
    /// <summary>
    /// The chart in lines of text, each ending in a line feed: title, plot, legend where there are several series,
    /// marks and notes.
    /// </summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="width">Characters across, at least 30; title, legend and notes may be longer.</param>
    /// <param name="height">Rows of the plot between title and x axis, at least 3.</param>
    /// <param name="style">What the terminal can show; null for characters beyond ASCII without colours.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is too small.</exception>
    /// <exception cref="ArgumentException">The chart has a top axis above a logarithmic x axis.</exception>
    public static string Render(LineChart chart, int width, int height, TerminalStyle? style = null) =>
        new TerminalDrawing(chart, Require.AtLeast(30, width), Require.AtLeast(3, height), style ?? new()).Draw();
}
