using System.Text;

namespace Anneal;

/// <summary>
/// Reads files that somebody else made: it counts while it reads, refuses a folder, and what has no end (a device, a
/// pipe, a file of the system) costs a limit in bytes and in time.
/// </summary>
internal static class BoundedFile
{
    private const int ChunkBytes = 1 << 16;

    // What a pipe may hold where a reader would take a file of any length.
    private const int MostStreamBytes = 32_000_000;

    // A pipe that nobody writes into would be waited for without an end.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(4);

    /// <summary>The whole contents.</summary>
    /// <param name="path">The file, pipe or device.</param>
    /// <param name="mostBytes">What has more is refused.</param>
    /// <param name="cancellationToken">Ends a wait.</param>
    /// <exception cref="InvalidDataException">It has more bytes.</exception>
    /// <exception cref="IOException">It cannot be read, is a folder, or does not end in time.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static byte[] ReadBytes(string path, long mostBytes, CancellationToken cancellationToken = default)
    {
        if (Required(path, mostBytes).Length > 0)
            return All(path, mostBytes, cancellationToken);
        // A thread of its own: the system's call may never come back.
        var reading = Task.Factory.StartNew(
            () => All(path, mostBytes, cancellationToken),
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        try
        {
            return reading.WaitAsync(LongestWait, cancellationToken).GetAwaiter().GetResult();
        }
        catch (TimeoutException)
        {
            throw new IOException(
                FormattableString.Invariant(
                    $"it is no file but a pipe or a device, and did not end within {LongestWait.TotalSeconds} seconds; "
                ) + "write what it gives into a file first."
            );
        }
    }

    /// <summary>The whole contents as text in UTF-8.</summary>
    /// <inheritdoc cref="ReadBytes"/>
    public static string ReadText(string path, long mostBytes, CancellationToken cancellationToken = default)
    {
        using var reader = new StreamReader(
            new MemoryStream(ReadBytes(path, mostBytes, cancellationToken)),
            Encoding.UTF8
        );
        return reader.ReadToEnd();
    }

    /// <summary>
    /// Opens what is read piece by piece and may be sought in. A pipe or a device is read whole, and has at most 32
    /// million bytes.
    /// </summary>
    /// <inheritdoc cref="ReadBytes"/>
    public static Stream Open(string path, long mostBytes, CancellationToken cancellationToken = default) =>
        Required(path, mostBytes).Length > 0
            ? File.OpenRead(path)
            : new MemoryStream(ReadBytes(path, Math.Min(mostBytes, MostStreamBytes), cancellationToken));

    private static PathStatus Required(string path, long mostBytes)
    {
        var status = PathStatus.Of(path);
        if (status.Kind == PathKind.Folder)
            throw new IOException("it is a folder.");
        if (status.Kind == PathKind.Socket)
            throw new IOException("it is a socket.");
        return status.Length <= mostBytes ? status : throw TooLarge(mostBytes);
    }

    private static byte[] All(string path, long mostBytes, CancellationToken cancellationToken)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        using var contents = new MemoryStream();
        var chunk = new byte[ChunkBytes];
        for (int count; (count = file.Read(chunk)) > 0; )
        {
            cancellationToken.ThrowIfCancellationRequested();
            contents.Write(chunk.AsSpan(0, count));
            if (contents.Length > mostBytes)
                throw TooLarge(mostBytes);
        }
        return contents.ToArray();
    }

    private static InvalidDataException TooLarge(long mostBytes) =>
        new(FormattableString.Invariant($"it must have at most {mostBytes} bytes, but has more."));
}
