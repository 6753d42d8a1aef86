using System.Globalization;

namespace Anneal.Training.Data;

/// <summary>The data sets by name, each split into training, validation and test.</summary>
/// <remarks>
/// <list type="table">
/// <item><term>digits</term><description>1,797 handwritten digits, embedded
/// (<see cref="Digits"/>).</description></item>
/// <item><term>fashion-mnist, mnist</term><description>70,000 images in IDX files
/// (<see cref="IdxFolder"/>).</description></item>
/// <item><term>csv</term><description>A file of numbers (<see cref="CsvFile"/>).</description></item>
/// <item><term>synthetic</term><description>The PyTorch tutorial's noise: 50,000 examples, of which the default split
/// leaves its 1,000 batches of 32 for training.</description></item>
/// <item><term>blobs</term><description>2,000 points of ten features around four centres.</description></item>
/// <item><term>linear</term><description>2,000 points of the d2l book's linear function, for
/// regression.</description></item>
/// </list>
/// MNIST and Fashion-MNIST have a test set of their own (<c>t10k</c>); 10 % of the training examples are held out for
/// validation.
/// Of all others 20 % are the test set, and 20 % of the rest are held out for validation. Every class keeps its share
/// in every part.
/// </remarks>
public static class DataSets
{
    private const double TestShare = 0.2;

    private static readonly OrderedDictionary<string, Func<string, DataOptions, DataSplit>> Openers = new()
    {
        ["digits"] = (_, options) => SplitInThree(Digits.Read(), options),
        ["fashion-mnist"] = OpenIdx,
        ["mnist"] = OpenIdx,
        ["csv"] = (_, options) =>
            SplitInThree(CsvFile.Read(RequirePath(options), options.CsvTarget, options.CsvTargetColumn), options),
        ["synthetic"] = (_, options) => SplitInThree(SyntheticData.Noise(options.SplitSeed, count: 50_000), options),
        ["blobs"] = (_, options) =>
            SplitInThree(SyntheticData.Blobs(options.SplitSeed, count: 2_000, classes: 4, features: 10), options),
        ["linear"] = (_, options) => SplitInThree(SyntheticData.Linear(options.SplitSeed, count: 2_000), options),
    };

    /// <summary>The names of all sets.</summary>
    public static IReadOnlyList<string> Names => Openers.Keys;

    /// <summary>Reads and splits the set called <paramref name="name"/>.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="options">Where it lies and how it is split.</param>
    /// <exception cref="ArgumentException">There is no set of that name, or the path of a CSV file is
    /// missing.</exception>
    /// <exception cref="FileNotFoundException">A file is missing; the message says where it was looked for. Of a
    /// published set: <see cref="DataNotFoundException"/>.</exception>
    /// <exception cref="InvalidDataException">A file's content is refused, or there are too few examples to
    /// split.</exception>
    public static DataSplit Open(string name, DataOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Openers.TryGetValue(name, out var open)
            ? open(name, options)
            : throw new ArgumentException(
                $"There is no data set '{name}'; there are {string.Join(", ", Names)}.",
                nameof(name)
            );
    }

    private static DataSplit OpenIdx(string name, DataOptions options)
    {
        var directory = options.Path ?? Path.Combine("anneal-data", name);
        var test = IdxFolder.Read(name, directory, "t10k");
        return SplitInTwo(
            IdxFolder.Read(name, directory, "train"),
            test,
            options.ValidationShare ?? 0.1,
            options.SplitSeed
        );
    }

    private static DataSplit SplitInThree(DataSet all, DataOptions options)
    {
        var (rest, test) = Take(all, TestShare, options.SplitSeed);
        return SplitInTwo(rest, test, options.ValidationShare ?? 0.2, options.SplitSeed);
    }

    private static DataSplit SplitInTwo(DataSet all, DataSet test, double validationShare, ulong splitSeed)
    {
        if (validationShare == 0)
            return new(all, validation: null, test);
        var (train, validation) = Take(all, validationShare, splitSeed);
        return new(train, validation, test);
    }

    private static (DataSet Kept, DataSet HeldOut) Take(DataSet set, double share, ulong splitSeed)
    {
        var count = (int)Math.Round(share * set.Count);
        return count > 0 && count < set.Count
            ? HoldOut.Take(set, count, splitSeed)
            : throw new InvalidDataException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The data set '{set.Name}' must have enough examples that a share of {share} leaves some on "
                        + $"both sides, but has {set.Count}."
                )
            );
    }

    private static string RequirePath(DataOptions options) =>
        options.Path
        ?? throw new ArgumentException(
            "The data set 'csv' must be given the path of its file, but none came.",
            nameof(options)
        );
}
