namespace Anneal.Cluster;

/// <summary>Where workers write what goes wrong.</summary>
internal static class LogFolder
{
    /// <summary>The file of a worker, or of several with a pattern for their number.</summary>
    public static string FileOf(string folder, WorkerBatch batch, string index) =>
        Path.Combine(folder, $"{batch.Kind}-{batch.Id}.{index}.log");

    /// <summary>The last line of a worker's file; null where there is none.</summary>
    public static string? LastLine(string path)
    {
        const int MostBytes = 1 << 16;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            file.Seek(Math.Max(0, file.Length - MostBytes), SeekOrigin.Begin);
            using var reader = new StreamReader(file);
            return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault()?.Trim();
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
