namespace Anneal.Reporting;

/// <summary>
/// Writes a file wholly or not at all: to a temporary file, flushed to the disk, then renamed. A reader sees the old file
/// or the new one, never half of one.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">The file; replaced if it exists.</param>
    /// <param name="temporary">A name in the same folder; gone afterwards.</param>
    /// <param name="write">Writes the contents. If it throws, the old file stays.</param>
    public static async Task WriteAsync(string path, string temporary, Func<Stream, Task> write)
    {
        try
        {
            await using (var file = File.Create(temporary))
            {
                await write(file);
                file.Flush(flushToDisk: true); // before the name points to it
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    private static void TryDelete(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The first error is the one to report; a left-over temporary file is harmless.
        }
    }
}
