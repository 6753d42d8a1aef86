namespace Anneal.Training.Data;

/// <summary>Takes examples out of a set, by seed, so that every class keeps its share in both parts.</summary>
internal static class HoldOut
{
    /// <summary>Splits a set in two; both parts keep the order of the set.</summary>
    /// <param name="set">What is split.</param>
    /// <param name="count">How many examples to take out. 0 to the set's count.</param>
    /// <param name="seed">The seed of the split; it has nothing to do with the seed of a training.</param>
    public static (DataSet Kept, DataSet HeldOut) Take(DataSet set, int count, ulong seed)
    {
        var examples = Enumerable.Range(0, set.Count).ToArray();
        new RandomGenerator(seed).Shuffle<int>(examples);
        // Class after class, then every n-th example is taken: exact in number, and each class is off its share by less
        // than one.
        if (set.ClassCount > 0)
            examples = [.. examples.OrderBy(example => set.Labels.Span[example])];

        var parts = examples
            .Index()
            .ToLookup(
                place => (place.Index + 1L) * count / set.Count > (long)place.Index * count / set.Count,
                place => place.Item
            );
        return (set.Select([.. parts[false].Order()]), set.Select([.. parts[true].Order()]));
    }
}
