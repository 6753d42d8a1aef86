namespace Anneal;

/// <summary>Whether a value of a metric is an improvement.</summary>
internal static class PlateauBar
{
    public static bool IsBetter(
        double metric,
        double? best,
        double threshold,
        ThresholdMode thresholdMode,
        PlateauMode mode
    )
    {
        var minimizes = mode == PlateauMode.Min;
        var b = best ?? (minimizes ? double.PositiveInfinity : double.NegativeInfinity);
        var bar = (thresholdMode, minimizes) switch
        {
            (ThresholdMode.Relative, true) => b * (1 - threshold),
            (ThresholdMode.Relative, false) => b * (1 + threshold),
            (_, true) => b - threshold,
            _ => b + threshold,
        };
        return minimizes ? metric < bar : metric > bar;
    }
}
