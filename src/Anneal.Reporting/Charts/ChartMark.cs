namespace Anneal.Reporting.Charts;

/// <summary>A vertical line at one x under a flag; its text stands under the chart.</summary>
public sealed record ChartMark
{
    /// <param name="x">Where on the x axis. Finite. A mark outside the data has no line, but its text stands under the
    /// chart.</param>
    /// <param name="text">What is to be said of it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not finite.</exception>
    public ChartMark(double x, string text) => (X, Text) = (Require.Finite(x), text);

    /// <summary>Where on the x axis.</summary>
    public double X { get; }

    /// <summary>What is to be said of it.</summary>
    public string Text { get; }

    /// <summary>
    /// What the flag says, in a few characters, such as a code; null for the number of the mark. Default null.
    /// </summary>
    public string? Label { get; init; }

    /// <summary>The colour of the flag, such as that of the series it speaks of; null for grey. Default null.</summary>
    public SeriesColor? Color { get; init; }
}
