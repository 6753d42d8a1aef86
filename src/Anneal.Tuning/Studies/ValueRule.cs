using System.Globalization;
using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Studies;

/// <summary>What of the reported values counts.</summary>
public readonly record struct ValueRule
{
    private const string MeanPrefix = "mean:";
    private const int MostOfMean = 1_000_000;

    private readonly int count;
    private readonly bool isBest;

    private ValueRule(int count, bool isBest) => (this.count, this.isBest) = (count, isBest);

    /// <summary>The last value. The default.</summary>
    public static ValueRule Last { get; }

    /// <summary>The best value, which favours noise.</summary>
    public static ValueRule Best { get; } = new(0, isBest: true);

    /// <summary>The mean of the last values.</summary>
    /// <param name="count">How many. From 1 to 1,000,000.</param>
    public static ValueRule MeanOf(int count) => new((int)Require.Between(1, MostOfMean, count), isBest: false);

    /// <summary>Reads <c>last</c>, <c>best</c> or <c>mean:K</c>; null for any other text.</summary>
    public static ValueRule? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text is "last" or "best")
            return text == "last" ? Last : Best;
        return
            text.StartsWith(MeanPrefix, StringComparison.Ordinal)
            && int.TryParse(text[MeanPrefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= 1 and <= MostOfMean
            ? MeanOf(count)
            : null;
    }

    /// <summary>As <see cref="TryParse"/> reads it.</summary>
    public override string ToString()
    {
        if (isBest)
            return "best";
        return count <= 1 ? "last" : FormattableString.Invariant($"{MeanPrefix}{count}");
    }

    /// <summary>The value of a trial.</summary>
    /// <param name="reported">What it reported, all finite. At least one.</param>
    /// <param name="goal">Which values are better.</param>
    internal double Of(IReadOnlyList<double> reported, Goal goal)
    {
        if (isBest)
            return goal == Goal.Min ? reported.Min() : reported.Max();
        return reported.Skip(reported.Count - Math.Max(1, count)).Average();
    }

    /// <summary>How many of the last values have to be kept; 1 where the best is kept instead.</summary>
    internal int Kept => Math.Max(1, count);

    /// <summary>Whether of two values one is enough.</summary>
    internal bool KeepsBest => isBest;
}
