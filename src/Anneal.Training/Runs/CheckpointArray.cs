namespace Anneal.Training.Runs;

/// <summary>Numbers of a training that change with every update: its weights, or something of their shape.</summary>
internal sealed record CheckpointArray(string Name, float[] Numbers);
