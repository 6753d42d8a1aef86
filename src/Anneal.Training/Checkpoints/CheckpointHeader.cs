using Anneal.Training.Runs;

namespace Anneal.Training.Checkpoints;

/// <summary>The JSON of a checkpoint: the state, and which arrays follow it.</summary>
internal sealed record CheckpointHeader(CheckpointState State, IReadOnlyList<CheckpointHeader.ArrayHeader> Arrays)
{
    /// <summary>An array that follows.</summary>
    public sealed record ArrayHeader(string Name, int Length);
}
