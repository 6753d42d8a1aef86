using Anneal.Reporting.Charts;

namespace Anneal.Reporting.Plotting;

/// <summary>A range of values on an axis, and where in it a value stands.</summary>
/// <param name="Kind">Linear or logarithmic.</param>
/// <param name="Low">The value at the lower end. On a logarithmic scale greater than 0.</param>
/// <param name="High">The value at the upper end, greater than <paramref name="Low"/>.</param>
internal sealed record PlotScale(AxisScale Kind, double Low, double High)
{
    /// <summary>Beyond this a difference of two values could overflow: such values are treated as infinite.</summary>
    private const double Largest = 1e300;

    /// <summary>Below this a range is too short for tick values to be told apart.</summary>
    private const double Smallest = 1e-290;

    /// <summary>Whether the value has a place on an axis of this kind.</summary>
    public static bool HasPlace(AxisScale kind, double value) =>
        Math.Abs(value) <= Largest && (kind == AxisScale.Linear || value >= Smallest);

    /// <summary>0 at the lower end, 1 at the upper end.</summary>
    public double Position(double value) =>
        Kind == AxisScale.Linear ? (value - Low) / (High - Low) : Math.Log10(value / Low) / Math.Log10(High / Low);

    /// <summary>The range from the lowest to the highest value; one value alone gets space around it.</summary>
    public static PlotScale Spanning(AxisScale kind, double lowest, double highest)
    {
        var isSpan = highest - lowest > Math.Max(1e-9 * Math.Max(Math.Abs(lowest), Math.Abs(highest)), Smallest);
        if (lowest <= highest && isSpan)
            return new(kind, lowest, highest);
        if (kind == AxisScale.Logarithmic)
            return lowest <= highest ? new(kind, lowest / 10, lowest * 10) : new(kind, 1, 10);
        if (lowest > highest || Math.Abs(lowest) < Smallest)
            return new(kind, 0, 1); // no value at all, or only zeros
        return lowest > 0 ? new(kind, 0, 2 * lowest) : new(kind, 2 * lowest, 0);
    }

    /// <summary>The same range, out to the next ticks; a linear one that begins near to 0 begins at 0.</summary>
    public PlotScale RoundedOutwards(int aboutTicks)
    {
        if (Kind == AxisScale.Logarithmic)
            return new(Kind, LogarithmicTicks.RoundDown(Low), LogarithmicTicks.RoundUp(High));

        var low = Low > 0 && Low < 0.4 * High ? 0 : Low;
        var step = NiceStep.For(High - low, aboutTicks);
        return new(Kind, step.RoundDown(low), step.RoundUp(High));
    }

    /// <summary>The same range, cut where no values can be.</summary>
    public PlotScale Within(double? least, double? most)
    {
        var (low, high) = (Math.Max(Low, least ?? Low), Math.Min(High, most ?? High));
        return low < high ? new(Kind, low, high) : this;
    }

    /// <summary>About so many ticks with readable values, from low to high.</summary>
    public IReadOnlyList<Tick> Ticks(int about) =>
        Kind == AxisScale.Linear ? LinearTicks.Between(Low, High, about) : LogarithmicTicks.Between(Low, High, about);
}
