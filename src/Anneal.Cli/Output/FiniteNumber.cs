namespace Anneal.Cli.Output;

/// <summary>JSON has no number that is not finite.</summary>
internal static class FiniteNumber
{
    /// <summary>The number, or null where it is not finite.</summary>
    public static double? OrNull(this double value) => double.IsFinite(value) ? value : null;
}
