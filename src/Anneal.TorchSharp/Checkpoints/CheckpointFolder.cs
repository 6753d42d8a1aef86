using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Anneal;

/// <summary>The checkpoints of one training: each a folder in a folder, the newest with the highest number.</summary>
internal sealed partial class CheckpointFolder(string folder)
{
    private const int Kept = 2; // the one before the last, should the last be damaged

    /// <summary>Writes a checkpoint whole or not at all, and removes those before the last two.</summary>
    /// <param name="step">Updates made.</param>
    /// <param name="shape">What the training is made of.</param>
    /// <param name="files">Names, and what writes the contents.</param>
    /// <returns>Its path.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public string Save(
        long step,
        TrainingShape shape,
        params IReadOnlyList<(string Name, Action<BinaryWriter> Write)> files
    )
    {
        try
        {
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, NextName(step));
            using (var unfinished = new UnfinishedFolder(path))
            {
                var entries = new Dictionary<string, CheckpointEntry>();
                foreach (var (name, write) in files)
                    entries[name] = unfinished.Write(name, write);
                var manifest = new CheckpointManifest(CheckpointManifest.Known, step, shape, entries);
                unfinished.Write(CheckpointFiles.Manifest, writer =>
                    writer.Write(
                        JsonSerializer.SerializeToUtf8Bytes(manifest, CheckpointJson.Default.CheckpointManifest)
                    )
                );
                unfinished.Finish();
            }
            foreach (var outdated in NewestFirst().Skip(Kept))
                UnfinishedFolder.Remove(outdated);
            UnfinishedFolder.RemoveAllIn(folder);
            return path;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var reason = WriteRefusal.ReasonFor(Path.Combine(folder, CheckpointFiles.Manifest), error);
            throw new IOException(
                $"The checkpoint in '{folder}' cannot be written: {reason} {Intact()} Fix that and resume the "
                    + "training.",
                error
            );
        }
    }

    /// <summary>The last checkpoint; null where there is none.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public SavedCheckpoint? ReadLast()
    {
        var all = NewestFirst();
        if (all.Length == 0)
            return null;
        try
        {
            return SavedCheckpoint.Open(all[0]);
        }
        catch (InvalidDataException damaged)
        {
            throw new InvalidDataException(
                $"The checkpoint '{all[0]}' cannot be used: {damaged.Message} "
                    + Remedy(all.Skip(1).FirstOrDefault(IsWhole)),
                damaged
            );
        }
    }

    private static string Remedy(string? whole) =>
        whole is null
            ? "There is no other one to continue from; begin the training again in another folder."
            : $"The one before it, '{whole}', is whole: remove the damaged one to continue from there.";

    private static bool IsWhole(string path)
    {
        try
        {
            SavedCheckpoint.Open(path);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private string Intact() =>
        NewestFirst() is [var last, ..] ? $"The last one, '{last}', is intact." : "There is none before it.";

    private string NextName(long step)
    {
        var last = NewestFirst() is [var newest, ..] ? NumberOf(newest)!.Value : 0;
        return string.Create(CultureInfo.InvariantCulture, $"checkpoint-{last + 1:D8}-step-{step}");
    }

    // A link that somebody has put there is none of ours.
    private string[] NewestFirst() =>
        Directory.Exists(folder)
            ?
            [
                .. new DirectoryInfo(folder)
                    .EnumerateDirectories("checkpoint-*")
                    .Where(each => each.LinkTarget is null && NumberOf(each.Name) is not null)
                    .OrderByDescending(each => NumberOf(each.Name))
                    .Select(each => Path.Combine(folder, each.Name)),
            ]
            : [];

    private static long? NumberOf(string path) =>
        Name().Match(Path.GetFileName(path)) is { Success: true } match
            ? long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"^checkpoint-([0-9]{8,17})-step-[0-9]+\z")]
    private static partial Regex Name();
}
