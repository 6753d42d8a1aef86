using System.Globalization;
using Anneal.Training.Runs;

namespace Anneal.Training.Checkpoints;

/// <summary>The checkpoints of one training in a folder: the last two, and the best.</summary>
/// <remarks>
/// Each is written to a temporary file, flushed to the disk and renamed: whatever happens meanwhile, there is the old
/// one or the new one, never half of one.
/// Files: <c>epoch-0000000003-batch-0000000012.checkpoint</c> after three epochs and twelve batches, and
/// <c>best.checkpoint</c>.
/// Not thread-safe: one training writes into a folder at a time.
/// </remarks>
public sealed class CheckpointStore
{
    private const string Pattern = "epoch-*.checkpoint";
    private const string BestName = "best.checkpoint";
    private const int Kept = 2; // the one before the last, should the last be damaged

    private readonly string folder;
    private readonly Func<string, Stream>? create;

    /// <param name="folder">Where the checkpoints lie. It must exist when one is saved: a folder that was removed
    /// meanwhile is not made again.</param>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is empty.</exception>
    public CheckpointStore(string folder)
        : this(folder, null) { }

    internal CheckpointStore(string folder, Func<string, Stream>? create)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        (this.folder, this.create) = (folder, create);
    }

    /// <summary>Saves a checkpoint to resume from, and removes those before the last two.</summary>
    /// <param name="checkpoint">What is saved.</param>
    /// <returns>The path of the checkpoint.</returns>
    /// <exception cref="IOException">It cannot be written; the message says why. The checkpoints before it are as they
    /// were.</exception>
    public string Save(Checkpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        var path = Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"epoch-{checkpoint.Epoch:D10}-batch-{checkpoint.Batch:D10}.checkpoint"
            ),
            checkpoint
        );
        foreach (var outdated in NewestFirst().Skip(Kept))
            UnfinishedFile.TryDelete(outdated); // if not now, after the next one
        AtomicFile.RemoveUnfinished(folder);
        return path;
    }

    /// <summary>Saves the checkpoint of the best epoch, in place of the one before.</summary>
    /// <param name="checkpoint">What is saved.</param>
    /// <returns>The path of the checkpoint.</returns>
    /// <exception cref="IOException">It cannot be written; the message says why. The best one before it is as it
    /// was.</exception>
    public string SaveBest(Checkpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        return Write(BestName, checkpoint);
    }

    /// <summary>Reads the last checkpoint.</summary>
    /// <returns>What was saved; null where there is no checkpoint yet.</returns>
    /// <exception cref="InvalidDataException">The last checkpoint is damaged; the message names the newest whole
    /// one.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public Checkpoint? ReadLast()
    {
        var files = NewestFirst();
        if (files.Length == 0)
            return null;
        try
        {
            return Read(files[0]);
        }
        catch (InvalidDataException damaged)
        {
            var whole = files.Skip(1).FirstOrDefault(IsWhole);
            throw new InvalidDataException(
                damaged.Message
                    + (
                        whole is null
                            ? " There is no other one to continue from; begin the training again in another folder."
                            : $" The one before it, '{whole}', is whole: remove the damaged one to continue from there."
                    ),
                damaged
            );
        }
    }

    /// <summary>Reads one checkpoint.</summary>
    /// <param name="path">Its file.</param>
    /// <exception cref="InvalidDataException">It is no checkpoint, one of another version, or a damaged one; the
    /// message names the file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Checkpoint Read(string path)
    {
        try
        {
            using var file = BoundedFile.Open(path, CheckpointFile.LongestFile);
            return CheckpointFile.Read(file);
        }
        catch (InvalidDataException refused)
        {
            throw new InvalidDataException($"The checkpoint '{path}' cannot be used: {refused.Message}", refused);
        }
    }

    // Places in a training are written with as many digits as the greatest int has, so that names sort by them.
    private string[] NewestFirst() =>
        Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, Pattern).OrderDescending(StringComparer.Ordinal)]
            : [];

    private static bool IsWhole(string path)
    {
        try
        {
            Read(path);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private string Write(string name, Checkpoint checkpoint)
    {
        var path = Path.Combine(folder, name);
        try
        {
            AtomicFile.Write(path, CheckpointFile.Encode(checkpoint), LinkRule.Replace, create);
            return path;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"The checkpoint '{path}' cannot be written: {Reason(path, error)} {Intact()} Fix that and resume the "
                    + "training.",
                error
            );
        }
    }

    private string Reason(string path, Exception error) =>
        Directory.Exists(folder)
            ? $"{WriteRefusal.ReasonFor(path, error).TrimEnd('.')}."
            : $"the folder '{folder}' is gone.";

    private string Intact() =>
        NewestFirst() is [var last, ..] ? $"The last one, '{last}', is intact." : "There is none before it.";
}
