namespace Anneal.Tuning.Studies;

/// <summary>How far values lie apart.</summary>
internal static class Spread
{
    /// <summary>The sample standard deviation, n − 1; null of one value.</summary>
    public static double? Of(IReadOnlyCollection<double> values)
    {
        if (values.Count < 2)
            return null;
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }
}
