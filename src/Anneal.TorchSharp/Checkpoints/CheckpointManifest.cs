namespace Anneal;

/// <summary>What stands in a checkpoint's folder, and how each file is known to be whole.</summary>
internal sealed record CheckpointManifest(
    int Version,
    long Step,
    TrainingShape Shape,
    IReadOnlyDictionary<string, CheckpointEntry> Files
)
{
    public const int Known = 1;
}
