namespace Anneal;

/// <summary>
/// Writes a file whole or not at all: into a temporary file beside it, which is then renamed. A reader sees the old
/// file or the new one, never half of one.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">The file; replaced if it exists. Its folder must exist.</param>
    /// <param name="contents">The whole contents.</param>
    /// <param name="temporary">The temporary file, for a folder that only one process writes in: what a killed process
    /// leaves is written over by the next. Default: a name that nobody else has.</param>
    /// <param name="create">Makes the temporary file. Default: a file on the disk.</param>
    public static void Write(
        string path,
        ReadOnlySpan<byte> contents,
        string? temporary = null,
        Func<string, Stream>? create = null
    )
    {
        temporary ??= TemporaryFor(path);
        try
        {
            using (var stream = create is null ? File.Create(temporary) : create(temporary))
            {
                stream.Write(contents);
                Flush(stream);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    /// <summary>Writes a file of which not all is there yet.</summary>
    /// <param name="path">The file; replaced if it exists. Its folder must exist.</param>
    /// <param name="write">Writes the whole contents. What it throws leaves the old file as it was.</param>
    /// <param name="temporary">As above.</param>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, string? temporary = null)
    {
        temporary ??= TemporaryFor(path);
        try
        {
            await using (var stream = File.Create(temporary))
            {
                await write(stream);
                Flush(stream);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    private static string TemporaryFor(string path) => $"{path}.{Guid.NewGuid():N}.tmp";

    // The contents must be on the disk before the name points to them.
    private static void Flush(Stream stream) => (stream as FileStream)?.Flush(flushToDisk: true);

    private static void TryDelete(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // The first error is the one to report; a left-over temporary file is harmless.
        }
    }
}
