namespace Anneal.Training.Engine;

/// <summary>Which examples of a data set are run, with the set's arrays pinned.</summary>
internal readonly unsafe struct MiniBatch
{
    /// <summary>All inputs of the set, example after example.</summary>
    public float* Inputs { get; init; }

    /// <summary>The class of each example; null in regression.</summary>
    public byte* Labels { get; init; }

    /// <summary>The number to predict for each example; null in classification.</summary>
    public float* Targets { get; init; }

    /// <summary>
    /// Positions of the batch's examples in the set; null if the batch is the whole set in its order.
    /// </summary>
    public int* Examples { get; init; }

    /// <summary>Examples in the batch.</summary>
    public int Count { get; init; }

    /// <summary>Where the batch's example <paramref name="index"/> lies in the set.</summary>
    public int Position(int index) => Examples == null ? index : Examples[index];
}
