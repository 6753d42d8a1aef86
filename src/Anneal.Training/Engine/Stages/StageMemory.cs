namespace Anneal.Training.Engine.Stages;

/// <summary>
/// Where a stage finds its numbers while a worker runs it over a slice of the batch. Blocks lie one after the other.
/// </summary>
internal readonly unsafe struct StageMemory
{
    /// <summary>All weights of the network.</summary>
    public float* Weights { get; init; }

    /// <summary>
    /// This slice's partial sums, laid out as the weights. A stage overwrites those of its own parameters.
    /// </summary>
    public float* WeightGradients { get; init; }

    /// <summary>What enters the stage.</summary>
    public float* Input { get; init; }

    /// <summary>Gradient of the input, to be written; null where nobody reads it.</summary>
    public float* InputGradient { get; init; }

    /// <summary>What leaves the stage.</summary>
    public float* Output { get; init; }

    /// <summary>Gradient of the output, written by the next stage.</summary>
    public float* OutputGradient { get; init; }

    /// <summary>Where the stage keeps what the gradients of its weights are computed from at last.</summary>
    public float* Kept { get; init; }

    /// <summary>The stage's own notes, kept from the forward to the backward pass.</summary>
    public float* Workspace { get; init; }
}
