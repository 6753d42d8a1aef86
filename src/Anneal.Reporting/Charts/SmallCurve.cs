namespace Anneal.Reporting.Charts;

/// <summary>A curve that is drawn small in a cell of a table, without axes.</summary>
/// <param name="Points">The points, x never falling. Heights begin at 0.</param>
/// <param name="Description">What it shows, for readers who cannot see it.</param>
public sealed record SmallCurve(IReadOnlyList<ChartPoint> Points, string Description)
{
    /// <summary>
    /// How much of the width it takes, from 0 to 1, such as the length of a run beside the longest. Default 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public double Share
    {
        get;
        init => field = Require.Share(value, nameof(Share));
    } = 1;
}
