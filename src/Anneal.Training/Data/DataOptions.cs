namespace Anneal.Training.Data;

/// <summary>Where a data set lies and how it is split.</summary>
public sealed record DataOptions
{
    /// <summary>
    /// The folder of the IDX files, or the CSV file; sets that are built in or drawn from a seed do not read it.
    /// Default: <c>anneal-data/NAME</c> for IDX files.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>What the target column of a CSV file holds. Default: the label.</summary>
    public CsvTarget CsvTarget { get; init; }

    /// <summary>The target column of a CSV file, counted from 1; null for the last. Default: the last.</summary>
    public int? CsvTargetColumn { get; init; }

    /// <summary>
    /// The share of the examples outside the test set that is held out for validation. At least 0, less than 1; 0 holds
    /// out none. Default: the set's own, see <see cref="DataSets"/>.
    /// </summary>
    public double? ValidationShare
    {
        get;
        init => field = value is { } share ? Require.Fraction(share, nameof(ValidationShare)) : null;
    }

    /// <summary>
    /// Fixes which examples are held out, and the numbers of sets that are drawn; it has nothing to do with the seed of
    /// a training. Default 0.
    /// </summary>
    public ulong SplitSeed { get; init; }
}
