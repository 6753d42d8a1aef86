namespace Anneal.Training.Checkpoints;

/// <summary>Numbers of a training that change with every update: its weights, or something of their shape.</summary>
internal sealed record SnapshotArray(string Name, float[] Numbers);
