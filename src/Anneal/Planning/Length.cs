namespace Anneal;

/// <summary>A length of time in a run, with its unit; the run plan turns it into steps.</summary>
public readonly record struct Length
{
    /// <param name="amount">At least 0; a whole number where the unit is steps.</param>
    /// <param name="unit">What is counted. Default: steps.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative, not finite, above 1e15, or a fraction of a
    /// step.</exception>
    public Length(double amount, LengthUnit unit = LengthUnit.Steps)
    {
        Amount = Require.Between(0, Longest, amount);
        Unit = Require.Defined(unit);
        if (unit == LengthUnit.Steps && amount != Math.Floor(amount))
            throw new ArgumentOutOfRangeException(
                nameof(amount),
                FormattableString.Invariant($"'amount' must be a whole number of steps, but was {amount}.")
            );
    }

    /// <summary>The greatest amount: every whole number up to here is exact in a double.</summary>
    internal const double Longest = 1e15;

    /// <summary>How many of the unit.</summary>
    public double Amount { get; }

    /// <summary>What is counted.</summary>
    public LengthUnit Unit { get; }

    /// <summary>The length as schedule text has it: <c>500</c>, <c>5ep</c>, <c>10%</c>.</summary>
    public override string ToString() =>
        NumberText.Format(Amount)
        + Unit switch
        {
            LengthUnit.Epochs => "ep",
            LengthUnit.Percent => "%",
            LengthUnit.Samples => "smp",
            LengthUnit.Tokens => "tok",
            _ => "",
        };
}
