using Anneal.Reporting.Charts;
using Anneal.Reporting.Terminal;

namespace Anneal.Cli.CommandLine;

/// <summary>What surrounds the tool: where it writes to, what can be shown there, and the clock.</summary>
/// <param name="Output">Receives results.</param>
/// <param name="Error">Receives progress, notes and errors.</param>
internal sealed record ToolConsole(TextWriter Output, TextWriter Error)
{
    private const int DefaultWidth = 100,
        LeastChartWidth = 30,
        MostChartWidth = 100;

    /// <summary>Whether results go to a terminal that shows colours. Default no.</summary>
    public bool ShowsColor { get; init; }

    /// <summary>Whether a person watches the errors, so that progress may move. Default no.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Characters in a line of results. Default 100.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>Tells times. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The name of this machine. Default: the system's.</summary>
    public string HostName { get; init; } = Environment.MachineName;

    /// <summary>Makes what fetches files. Default: a client of the system's network.</summary>
    public Func<HttpClient> NewHttpClient { get; init; } = static () => new();

    /// <summary>Writes a status over the one before it, where a person watches; an empty one clears the line.</summary>
    public void ShowStatus(string status)
    {
        if (ShowsProgress)
            Error.Write($"\r\e[K{status}");
    }

    /// <summary>A chart in characters, as wide as results may be.</summary>
    public string Draw(LineChart chart, int rows) =>
        TerminalChart.Render(chart, Math.Clamp(Width, LeastChartWidth, MostChartWidth), rows, Style);

    /// <summary>How charts are drawn.</summary>
    public TerminalStyle Style => new() { Color = ShowsColor };

    /// <summary>The console of this process.</summary>
    /// <param name="output">Its standard output.</param>
    /// <param name="error">Its standard error.</param>
    public static ToolConsole OfProcess(TextWriter output, TextWriter error) =>
        new(output, error)
        {
            ShowsColor =
                !Console.IsOutputRedirected
                && !IsDumb
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            ShowsProgress = !Console.IsErrorRedirected && !IsDumb,
            Width = Console.IsOutputRedirected || Console.WindowWidth <= 0 ? DefaultWidth : Console.WindowWidth,
        };

    /// <summary>Whether the terminal says that it can move no cursor.</summary>
    private static bool IsDumb => Environment.GetEnvironmentVariable("TERM") == "dumb";
}
