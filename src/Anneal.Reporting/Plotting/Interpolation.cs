namespace Anneal.Reporting.Plotting;

/// <summary>Values between two others, the same bits on every machine and in native code.</summary>
internal static class Interpolation
{
    /// <summary>The value at a share of the way, 0 to 1.</summary>
    /// <remarks><see cref="double.Lerp"/> rounds once or twice, as the processor can.</remarks>
    public static double Between(double start, double end, double share) =>
        Math.FusedMultiplyAdd(start, 1 - share, end * share);
}
