namespace Anneal;

/// <summary>A new file beside another one, in whose place it comes when it is finished; else it goes.</summary>
internal sealed class UnfinishedFile : IDisposable
{
    /// <summary>What its name ends with.</summary>
    public const string Ending = ".tmp";

    private readonly string target,
        temporary;
    private bool isFinished;

    /// <param name="target">The file whose place it takes, with its permissions.</param>
    /// <param name="create">Makes a file that must not exist. Default: a file on the disk.</param>
    public UnfinishedFile(string target, Func<string, Stream>? create = null)
    {
        (this.target, temporary) = (target, TemporaryNameOf(target));
        try
        {
            Stream = create is null ? Create() : create(temporary);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    /// <summary>Takes the contents.</summary>
    public Stream Stream { get; }

    /// <summary>Puts it in its place, when all of it is on the disk.</summary>
    public void Finish()
    {
        // The contents must be on the disk before the name points to them.
        (Stream as FileStream)?.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(temporary, target, overwrite: true);
        isFinished = true;
    }

    public void Dispose()
    {
        if (isFinished)
            return;
        try
        {
            Stream.Dispose();
        }
        finally
        {
            TryDelete(temporary);
        }
    }

    /// <summary>A name beside another one that nobody can guess.</summary>
    public static string TemporaryNameOf(string target) => $"{target}.{Guid.NewGuid():N}{Ending}";

    /// <summary>Deletes a file, if that is possible.</summary>
    public static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // The first error is the one to report; a left-over temporary file is harmless.
        }
    }

    private FileStream Create()
    {
        var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        if (!OperatingSystem.IsWindows() && File.Exists(target))
            File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
        return stream;
    }
}
