namespace Anneal.Reporting.Charts;

/// <summary>One point of a series.</summary>
/// <param name="X">Where on the x axis. Finite.</param>
/// <param name="Y">The value, or the mean of several. One that is not finite, or beyond ±1e300, leaves a gap in the
/// line.</param>
/// <param name="Deviation">Drawn as a band of <c>Y ± Deviation</c>. Not negative; 0 or NaN draws none. Default
/// 0.</param>
public readonly record struct ChartPoint(double X, double Y, double Deviation = 0)
{
    internal double Low => double.IsNaN(Deviation) ? Y : Y - Deviation;

    internal double High => double.IsNaN(Deviation) ? Y : Y + Deviation;
}
