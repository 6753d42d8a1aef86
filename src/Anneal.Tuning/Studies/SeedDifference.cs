namespace Anneal.Tuning.Studies;

/// <summary>How two candidates differ, as far as their seeds say.</summary>
/// <param name="Mean">The second's mean less the first's.</param>
/// <param name="StandardError">
/// Of that mean: of the differences seed by seed where both have the same seeds, else of two means; null where one seed
/// says nothing of noise.
/// </param>
public readonly record struct SeedDifference(double Mean, double? StandardError)
{
    private const double StandardErrors = 2;
    private const int MostSeeds = 1_000_000;

    /// <summary>Compares values with the same seeds, in one order.</summary>
    /// <param name="first">The one's values; at least one.</param>
    /// <param name="second">The other's, as many.</param>
    /// <exception cref="ArgumentException">They are none, or not as many.</exception>
    public static SeedDifference Paired(ValueList<double> first, ValueList<double> second)
    {
        RequireSome(first, second);
        if (first.Count != second.Count)
            throw new ArgumentException(
                $"Values with the same seeds must be as many, but are {first.Count} and {second.Count}.",
                nameof(second)
            );
        double[] differences = [.. first.Zip(second, (one, other) => other - one)];
        return new(differences.Average(), Spread.Of(differences) / Math.Sqrt(differences.Length));
    }

    /// <summary>Compares values with different seeds.</summary>
    /// <param name="first">The one's values; at least one.</param>
    /// <param name="second">The other's; at least one.</param>
    /// <exception cref="ArgumentException">They are none.</exception>
    public static SeedDifference Unpaired(ValueList<double> first, ValueList<double> second)
    {
        RequireSome(first, second);
        double? error =
            Spread.Of(first) is { } one && Spread.Of(second) is { } other
                ? Math.Sqrt(one * one / first.Count + other * other / second.Count)
                : null;
        return new(second.Average() - first.Average(), error);
    }

    /// <summary>
    /// Whether it is at most two standard errors, so that the seeds do not tell the two apart; null where one seed says
    /// nothing of noise.
    /// </summary>
    public bool? IsWithinNoise => StandardError is { } error ? Math.Abs(Mean) <= StandardErrors * error : null;

    /// <summary>
    /// How many seeds in all would tell the two apart, if difference and noise stay what they are; null where nothing
    /// says it.
    /// </summary>
    /// <param name="seeds">How many there are.</param>
    internal int? NeededSeeds(int seeds)
    {
        if (StandardError is not { } error || Mean == 0)
            return null;
        var needed = Math.Floor(Math.Pow(StandardErrors * error / Mean, 2) * seeds) + 1;
        return needed < MostSeeds ? (int)needed : null;
    }

    private static void RequireSome(ValueList<double> first, ValueList<double> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count == 0 || second.Count == 0)
            throw new ArgumentException("There must be at least one value of each, but there is none.");
    }
}
