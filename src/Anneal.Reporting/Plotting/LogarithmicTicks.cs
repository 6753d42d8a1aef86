namespace Anneal.Reporting.Plotting;

/// <summary>
/// Ticks at powers of ten, at 2 and 5 times them where there is room; evenly spaced values within less than a decade.
/// </summary>
internal static class LogarithmicTicks
{
    public static IReadOnlyList<Tick> Between(double low, double high, int about)
    {
        var decades = Math.Log10(high) - Math.Log10(low);
        if (decades < 0.7)
            return LinearTicks.Between(low, high, about);

        var labelled = LabelledDigits(decades, about);
        var every = Math.Max(1, (int)Math.Ceiling(decades / about));
        var ticks = new List<Tick>();
        for (var exponent = Floor(low); exponent <= Floor(high); exponent++)
        {
            for (var digit = 1; digit <= 9; digit++)
            {
                var value = new NiceStep(digit, exponent).Size;
                var isLabelled = exponent % every == 0 && labelled.Contains(digit);
                var isDrawn = isLabelled || decades <= 5 || (digit == 1 && every == 1);
                if (isDrawn && value >= low * (1 - Tolerance) && value <= high * (1 + Tolerance))
                    ticks.Add(new(value, isLabelled ? NumberText.Significant(value, 1) : ""));
            }
        }
        return ticks;
    }

    private static int[] LabelledDigits(double decades, int about)
    {
        if (decades * 3 <= about + 1)
            return OneTwoFive;
        return decades * 2 <= about + 1 ? OneThree : One;
    }

    /// <summary>The greatest 1, 2 or 5 times a power of ten at or below the value.</summary>
    public static double RoundDown(double value) =>
        Candidates(value).Last(candidate => candidate <= value * (1 + Tolerance));

    /// <summary>The smallest 1, 2 or 5 times a power of ten at or above the value.</summary>
    public static double RoundUp(double value) =>
        Candidates(value).First(candidate => candidate >= value * (1 - Tolerance));

    private static IEnumerable<double> Candidates(double value) =>
        from exponent in Enumerable.Range(Floor(value) - 1, 3)
        from digit in OneTwoFive
        select new NiceStep(digit, exponent).Size;

    private static int Floor(double value) => (int)Math.Floor(Math.Log10(value) + Tolerance);

    /// <summary>A value so near to a tick stands on it.</summary>
    private const double Tolerance = 1e-9;

    private static readonly int[] OneTwoFive = [1, 2, 5];
    private static readonly int[] OneThree = [1, 3];
    private static readonly int[] One = [1];
}
