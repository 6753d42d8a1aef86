using System.Globalization;
using Anneal.Reporting.Charts;
using Anneal.Reporting.Terminal;

namespace Anneal.Cli.CommandLine;

/// <summary>What surrounds the tool: where it writes to, what can be shown there, and the clock.</summary>
/// <param name="Output">Receives results.</param>
/// <param name="Error">Receives progress, notes and errors.</param>
internal sealed record ToolConsole(TextWriter Output, TextWriter Error)
{
    private const int LeastChartWidth = 30,
        MostChartWidth = 100;

    /// <summary>Whether results go to a terminal that shows colours. Default no.</summary>
    public bool ShowsColor { get; init; }

    /// <summary>Receives results that are no text; null where only text can be shown. Default null.</summary>
    public Stream? Bytes { get; init; }

    /// <summary>Whether a person watches the errors, so that progress may move. Default no.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>
    /// Characters in a line of results; null where no terminal shows them, and lines are as long as they are. Default
    /// null.
    /// </summary>
    public int? Width { get; init; }

    /// <summary>The same of what goes to the errors. Default null.</summary>
    public int? ErrorWidth { get; init; }

    /// <summary>Tells times. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The name of this machine. Default: the system's.</summary>
    public string HostName { get; init; } = Environment.MachineName;

    /// <summary>Makes what fetches files. Default: a client of the system's network.</summary>
    public Func<HttpClient> NewHttpClient { get; init; } = static () => new();

    /// <summary>Writes a status over the one before it, where a person watches; an empty one clears the line.</summary>
    /// <param name="status">The line.</param>
    /// <param name="below">Lines below it, as many each time; the cursor stays before the first, where the terminal
    /// may show what is typed.</param>
    public void ShowStatus(string status, params IReadOnlyCollection<string> below)
    {
        if (!ShowsProgress)
            return;
        var up = below.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"\e[{below.Count}A\r") : "";
        Error.Write($"\r\e[K{Cut(status)}{string.Concat(below.Select(line => $"\n\e[K{Cut(line)}"))}{up}");
    }

    /// <summary>Takes a status and what stands below it from the screen.</summary>
    public void ClearStatus()
    {
        if (ShowsProgress)
            Error.Write("\r\e[J");
    }

    // The last place of a line stays free: the cursor after it would be on the next line.
    private string Cut(string line) => line.Length >= ErrorWidth ? line[..(ErrorWidth.Value - 1)] : line;

    /// <summary>The same where results go to a file: no colours, and lines as long as they are.</summary>
    public ToolConsole InFile => this with { Width = null, ShowsColor = false };

    /// <summary>Writes results for people, folded to the terminal.</summary>
    public Task PrintAsync(string text) => Output.WriteAsync(FoldedText.Of(text, Width));

    /// <summary>Writes a line beside the results, after the tool's name, folded to the terminal.</summary>
    public Task NoteAsync(string note) => Error.WriteLineAsync(FoldedText.Of($"anneal: {note}", ErrorWidth));

    /// <summary>A chart in characters, as wide as results may be.</summary>
    public string Draw(LineChart chart, int rows) =>
        FoldedText.Of(TerminalChart.Render(chart, ChartWidth, rows, Style), Width);

    /// <summary>Characters across a chart.</summary>
    public int ChartWidth => Math.Clamp(Width ?? MostChartWidth, LeastChartWidth, MostChartWidth);

    /// <summary>How charts are drawn.</summary>
    public TerminalStyle Style => new() { Color = ShowsColor };

    /// <summary>The console of this process.</summary>
    /// <param name="output">Its standard output.</param>
    /// <param name="error">Its standard error.</param>
    public static ToolConsole OfProcess(StreamWriter output, TextWriter error) =>
        new(output, error)
        {
            ShowsColor =
                !Console.IsOutputRedirected
                && !IsDumb
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            ShowsProgress = !Console.IsErrorRedirected && !IsDumb,
            Bytes = Console.IsOutputRedirected ? output.BaseStream : null,
            Width = Console.IsOutputRedirected ? null : WindowWidth,
            ErrorWidth = Console.IsErrorRedirected ? null : WindowWidth,
        };

    private static int? WindowWidth => Console.WindowWidth is > 0 and var width ? width : null;

    /// <summary>Whether the terminal says that it can move no cursor.</summary>
    private static bool IsDumb => Environment.GetEnvironmentVariable("TERM") == "dumb";
}
