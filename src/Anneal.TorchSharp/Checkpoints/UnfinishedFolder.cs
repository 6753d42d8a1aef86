using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Anneal;

/// <summary>A new folder that gets its name when it is finished; else it goes.</summary>
internal sealed partial class UnfinishedFolder : IDisposable
{
    private readonly string target,
        temporary;

    /// <param name="target">What it is going to be called; nothing may be there.</param>
    public UnfinishedFolder(string target)
    {
        (this.target, temporary) = (target, UnfinishedFile.TemporaryNameOf(target));
        Directory.CreateDirectory(temporary);
    }

    /// <summary>Writes a file into it, onto the disk.</summary>
    /// <returns>How the file is known to be whole.</returns>
    public CheckpointEntry Write(string name, Action<BinaryWriter> write)
    {
        using var file = new UnfinishedFile(Path.Combine(temporary, name));
        using var checksum = SHA256.Create();
        using (var hashed = new CryptoStream(file.Stream, checksum, CryptoStreamMode.Write, leaveOpen: true))
        using (var writer = new BinaryWriter(hashed, Encoding.UTF8, leaveOpen: true))
            write(writer);
        var entry = new CheckpointEntry(file.Stream.Length, Convert.ToHexStringLower(checksum.Hash!));
        file.Finish();
        return entry;
    }

    /// <summary>Gives it its name.</summary>
    public void Finish() => Directory.Move(temporary, target);

    public void Dispose() => TryDelete(temporary);

    /// <summary>Removes a folder, so that no half of it is ever taken for a whole one.</summary>
    public static void Remove(string path)
    {
        var doomed = UnfinishedFile.TemporaryNameOf(path);
        Directory.Move(path, doomed);
        TryDelete(doomed);
    }

    /// <summary>Removes what killed processes left in a folder in which only one process writes at a time.</summary>
    public static void RemoveAllIn(string folder)
    {
        foreach (var left in new DirectoryInfo(folder).EnumerateDirectories($"*{UnfinishedFile.Ending}"))
            if (left.LinkTarget is null && Temporary().IsMatch(left.Name))
                TryDelete(left.FullName);
    }

    private static void TryDelete(string path)
    {
        try
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A left-over temporary folder is harmless, and the next checkpoint removes it.
        }
    }

    [GeneratedRegex(@"^checkpoint-[0-9]+-step-[0-9]+\.[0-9a-f]{32}\.tmp\z")]
    private static partial Regex Temporary();
}
