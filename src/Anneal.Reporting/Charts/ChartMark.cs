namespace Anneal.Reporting.Charts;

/// <summary>A numbered vertical line at one x; its text stands under the chart.</summary>
public sealed record ChartMark
{
    /// <param name="x">Where on the x axis. Finite. A mark outside the data has no line, but its text stands under the chart.</param>
    /// <param name="text">What is to be said of it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not finite.</exception>
    public ChartMark(double x, string text) => (X, Text) = (Require.Finite(x), text);

    /// <summary>Where on the x axis.</summary>
    public double X { get; }

    /// <summary>What is to be said of it.</summary>
    public string Text { get; }
}
