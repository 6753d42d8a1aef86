using System.Text;

namespace Anneal.Reporting;

/// <summary>Writes a file, wholly or not at all.</summary>
public static class ReportFile
{
    /// <summary>
    /// Writes <paramref name="text"/> as UTF-8 to a temporary file beside <paramref name="path"/>, then renames it: a
    /// reader sees the old file or the new one, never half of one. A link is followed; a device or a pipe is written
    /// to.
    /// </summary>
    /// <param name="path">The file to write; replaced if it exists. Its folder must exist.</param>
    /// <param name="text">The whole contents.</param>
    /// <param name="cancellationToken">Stops the writing; the old file stays.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file cannot be written; the message names it and says why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task WriteAsync(string path, string text, CancellationToken cancellationToken = default) =>
        WriteAsync(path, Encoding.UTF8.GetBytes(text), cancellationToken);

    /// <summary>The same for bytes.</summary>
    /// <param name="path">The file to write; replaced if it exists. Its folder must exist.</param>
    /// <param name="contents">The whole contents.</param>
    /// <param name="cancellationToken">Stops the writing; the old file stays.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file cannot be written; the message names it and says why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task WriteAsync(
        string path,
        ReadOnlyMemory<byte> contents,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            await AtomicFile.WriteAsync(
                path,
                file => file.WriteAsync(contents, cancellationToken).AsTask(),
                cancellationToken
            );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Refused(path, error);
        }
    }

    /// <summary>
    /// Refuses a path that cannot be written, without touching the file; for runs that write only at their end.
    /// </summary>
    /// <param name="path">The file to write later.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file cannot be written; the message names it and says why.</exception>
    public static void RequireWritable(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            AtomicFile.RequireWritable(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Refused(path, error);
        }
    }

    private static IOException Refused(string path, Exception error) =>
        new($"'{path}' cannot be written: {WriteRefusal.ReasonFor(path, error)} Choose another path.", error);
}
