namespace Anneal.Reporting.Plotting;

/// <summary>A distance between ticks that reads well: 1, 2 or 5 times a power of ten.</summary>
/// <param name="Digit">1, 2 or 5.</param>
/// <param name="Exponent">The power of ten.</param>
internal readonly record struct NiceStep(int Digit, int Exponent)
{
    /// <summary>The shortest nice step that divides the span into at most about so many parts.</summary>
    public static NiceStep For(double span, int parts)
    {
        var exponent = (int)Math.Floor(Math.Log10(span / parts));
        var digit = span / parts / Math.Pow(10, exponent) * (1 - Tolerance);
        return digit switch
        {
            <= 1 => new(1, exponent),
            <= 2 => new(2, exponent),
            <= 5 => new(5, exponent),
            _ => new(1, exponent + 1),
        };
    }

    public double Size => Multiple(1);

    /// <summary>So many steps; dividing by an exact power of ten gives 0.3 where adding 0.1 thrice would not.</summary>
    public double Multiple(double count) =>
        Exponent < 0 ? count * Digit / Math.Pow(10, -Exponent) : count * Digit * Math.Pow(10, Exponent);

    public double RoundDown(double value) => Multiple(FirstAtOrBelow(value));

    public double RoundUp(double value) => Multiple(FirstAtOrAbove(value));

    public double FirstAtOrBelow(double value) => Math.Floor(value / Size + Tolerance);

    public double FirstAtOrAbove(double value) => Math.Ceiling(value / Size - Tolerance);

    /// <summary>A value so near to a tick, in steps, stands on it: 0.30000000000000004 is 0.3.</summary>
    private const double Tolerance = 1e-6;
}
