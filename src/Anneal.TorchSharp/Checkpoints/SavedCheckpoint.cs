using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Anneal;

/// <summary>A checkpoint on the disk, all of whose files are whole.</summary>
internal sealed class SavedCheckpoint
{
    private const long LongestManifest = 64_000_000;

    private readonly string folder;
    private readonly CheckpointManifest manifest;

    private SavedCheckpoint(string folder, CheckpointManifest manifest) =>
        (this.folder, this.manifest) = (folder, manifest);

    /// <summary>What the training was made of.</summary>
    public TrainingShape Shape => manifest.Shape;

    /// <summary>Reads the manifest and checks each file against it.</summary>
    /// <exception cref="InvalidDataException">Something is damaged, or of another version.</exception>
    public static SavedCheckpoint Open(string folder)
    {
        var manifest = ReadManifest(Path.Combine(folder, CheckpointFiles.Manifest));
        if (manifest.Version != CheckpointManifest.Known)
            throw new InvalidDataException(
                FormattableString.Invariant(
                    $"it is of version {manifest.Version}, and this build reads version {CheckpointManifest.Known}."
                )
            );
        var checkpoint = new SavedCheckpoint(folder, manifest);
        string[] needed =
        [
            CheckpointFiles.Model,
            CheckpointFiles.Optimizer,
            CheckpointFiles.Random,
            CheckpointFiles.Scheduler,
        ];
        foreach (var name in needed)
            checkpoint.RequireWhole(name);
        return checkpoint;
    }

    /// <summary>The scheduler's state.</summary>
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    public SchedulerState ReadScheduler()
    {
        try
        {
            return SchedulerState.Load(Path.Combine(folder, CheckpointFiles.Scheduler));
        }
        catch (FormatException wrong)
        {
            throw new InvalidDataException($"The checkpoint '{folder}' cannot be used: {wrong.Message}", wrong);
        }
    }

    /// <summary>Reads a file.</summary>
    public void Read(string name, Action<BinaryReader> read)
    {
        using var reader = new BinaryReader(OpenFile(name));
        read(reader);
    }

    private void RequireWhole(string name)
    {
        if (!manifest.Files.TryGetValue(name, out var entry))
            throw new InvalidDataException($"its '{CheckpointFiles.Manifest}' does not list '{name}'.");
        using var file = OpenFile(name);
        if (file.Length != entry.Bytes || Convert.ToHexStringLower(SHA256.HashData(file)) != entry.Sha256)
            throw new InvalidDataException($"its file '{name}' is damaged: it is not the one that was saved.");
    }

    private Stream OpenFile(string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path)
            ? BoundedFile.Open(path, manifest.Files[name].Bytes)
            : throw new InvalidDataException($"its file '{name}' is missing.");
    }

    private static CheckpointManifest ReadManifest(string path)
    {
        if (!File.Exists(path))
            throw new InvalidDataException($"its file '{CheckpointFiles.Manifest}' is missing.");
        try
        {
            return JsonSerializer.Deserialize(
                Encoding.UTF8.GetString(BoundedFile.ReadBytes(path, LongestManifest)),
                CheckpointJson.Default.CheckpointManifest
            )!;
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            throw new InvalidDataException(
                $"its file '{CheckpointFiles.Manifest}' is damaged: {Excerpt.OfPath(wrong.Message)}",
                wrong
            );
        }
    }
}
