using System.Globalization;

namespace Anneal.Cli.CommandLine;

/// <summary>How far a command is, in a line that is written over again: a bar, the time left, some figures.</summary>
/// <param name="console">Shows it, where a person watches.</param>
internal sealed class StatusBar(ToolConsole console)
{
    private const int MostCells = 24,
        LeastCells = 8;

    private readonly long start = console.Clock.GetTimestamp();
    private double? startShare;

    /// <summary>Shows it.</summary>
    /// <param name="label">What is under way.</param>
    /// <param name="share">How much of it is done, 0 to 1.</param>
    /// <param name="figures">What is left out first where there is no room.</param>
    /// <param name="below">Lines below it, as many each time.</param>
    public void Show(string label, double share, string figures = "", params IReadOnlyCollection<string> below)
    {
        if (console.ShowsProgress)
            console.ShowStatus(Line(label, share, Left(share), figures, console.ErrorWidth ?? int.MaxValue), below);
    }

    /// <summary>The time left, by what was done since the first time that this was asked; null where nothing
    /// was.</summary>
    /// <param name="share">How much is done, 0 to 1.</param>
    public TimeSpan? Left(double share)
    {
        startShare ??= share;
        var done = share - startShare.Value;
        return done > 0 ? console.Clock.GetElapsedTime(start) * ((1 - share) / done) : null;
    }

    /// <summary>The line.</summary>
    /// <param name="label">What is under way.</param>
    /// <param name="share">How much of it is done, 0 to 1.</param>
    /// <param name="left">The time left; null where it is not known yet.</param>
    /// <param name="figures">What is left out first.</param>
    /// <param name="width">The line is shorter than so many characters where label and bar let it.</param>
    public static string Line(string label, double share, TimeSpan? left, string figures, int width)
    {
        var time = left is { } known ? $"  {DurationText.Of(known)} left" : "";
        var percent = string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(100 * share), 4:0} %");
        var cells = Math.Clamp(width - 2 - label.Length - percent.Length - time.Length, LeastCells, MostCells);
        var filled = (int)Math.Round(cells * Math.Clamp(share, 0, 1));
        var line = $"{label} {new string('━', filled)}{new string('┄', cells - filled)}{percent}{time}";
        return line.Length + 2 + figures.Length < width ? $"{line}  {figures}".TrimEnd() : line;
    }
}
