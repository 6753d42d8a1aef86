namespace Anneal;

/// <summary>
/// Writes a file whole or not at all: into a new temporary file beside it, which is then renamed. A reader sees the old
/// file or the new one, never half of one.
/// </summary>
/// <remarks>A device or a pipe is written to, for it cannot be replaced.</remarks>
internal static class AtomicFile
{
    private const int MostLinks = 40;

    // A pipe that nobody reads would be waited for without an end.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(4);

    // Their links lead to what this process holds open, which other names may not replace.
    private static readonly string[] OpenFiles = ["/proc/", "/dev/fd/"];

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file; replaced if it exists, with its permissions kept. Its folder must exist.</param>
    /// <param name="contents">The whole contents.</param>
    /// <param name="links">What is written where a link stands there. Default: what it leads to.</param>
    /// <param name="create">Makes the temporary file, which must not exist. Default: a file on the disk.</param>
    /// <exception cref="IOException">It cannot be written, or is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(
        string path,
        ReadOnlySpan<byte> contents,
        LinkRule links = LinkRule.Follow,
        Func<string, Stream>? create = null
    )
    {
        if (Replaced(path, links) is not { } target)
        {
            using var device = OpenStream(path);
            device.Write(contents);
            return;
        }
        using var unfinished = new UnfinishedFile(target, create);
        unfinished.Stream.Write(contents);
        unfinished.Finish();
    }

    /// <summary>Writes a file of which not all is there yet.</summary>
    /// <param name="path">The file; replaced if it exists, with its permissions kept. Its folder must exist.</param>
    /// <param name="write">Writes the whole contents. What it throws leaves the old file as it was.</param>
    /// <param name="cancellationToken">Ends the wait for somebody who reads a pipe.</param>
    /// <exception cref="IOException">It cannot be written, or is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static async Task WriteAsync(
        string path,
        Func<Stream, Task> write,
        CancellationToken cancellationToken = default
    )
    {
        if (Replaced(path, LinkRule.Follow) is not { } target)
        {
            // Threads of their own: a pipe opens when somebody reads it, and takes as much as is read.
            var device = await OpenedAsync(path, cancellationToken);
            await Alone(
                    () =>
                    {
                        using (device)
                            write(device).GetAwaiter().GetResult();
                        return true;
                    },
                    cancellationToken
                )
                .WaitAsync(cancellationToken);
            return;
        }
        using var unfinished = new UnfinishedFile(target);
        await write(unfinished.Stream);
        unfinished.Finish();
    }

    /// <summary>Whether a file could be written, which is tried beside it. Nothing is changed.</summary>
    /// <exception cref="IOException">It cannot be written, or is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void RequireWritable(string path)
    {
        if (Replaced(path, LinkRule.Follow) is { } target)
            new UnfinishedFile(target).Dispose();
    }

    /// <summary>
    /// Removes what killed processes left in a folder in which only one process writes at a time.
    /// </summary>
    public static void RemoveUnfinished(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, $"*{UnfinishedFile.Ending}"))
            if (
                Guid.TryParseExact(Path.GetExtension(Path.GetFileNameWithoutExtension(file)).TrimStart('.'), "N", out _)
            )
                UnfinishedFile.TryDelete(file);
    }

    /// <summary>The file that is replaced; null where a device or a pipe is written to.</summary>
    private static string? Replaced(string path, LinkRule links)
    {
        var target = Path.GetFullPath(path);
        if (links == LinkRule.Replace)
            return target;
        var kind = PathStatus.Of(target).Kind;
        if (kind == PathKind.Folder)
            throw new IOException("it is a folder.");
        for (var link = 0; link < MostLinks; link++)
        {
            if (OpenFiles.Any(start => target.StartsWith(start, StringComparison.Ordinal)))
                return null;
            if (kind == PathKind.Socket)
                throw new IOException("it is a socket.");
            if (kind == PathKind.Stream)
                return null;
            if (new FileInfo(target).LinkTarget is not { } next)
                return target;
            target = Path.GetFullPath(next, Path.GetDirectoryName(target)!);
        }
        throw new IOException("its links lead nowhere.");
    }

    private static async Task<FileStream> OpenedAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await Alone(() => OpenStream(path), cancellationToken).WaitAsync(LongestWait, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new IOException(
                FormattableString.Invariant(
                    $"it is a pipe that no process has read for {LongestWait.TotalSeconds} seconds."
                )
            );
        }
    }

    private static Task<T> Alone<T>(Func<T> work, CancellationToken cancellationToken) =>
        Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    // What a shell has redirected is appended to.
    private static FileStream OpenStream(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        if (stream.CanSeek)
            stream.Seek(0, SeekOrigin.End);
        return stream;
    }
}
