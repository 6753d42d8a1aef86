namespace Anneal.Tuning.Processes;

/// <summary>A file that somebody else writes to, read as it grows.</summary>
/// <param name="path">The file.</param>
/// <param name="receive">Receives what comes.</param>
/// <param name="hasBefore">Whether what is in it already is of a training before.</param>
internal sealed class TailedFile(string path, Action<ReadOnlySpan<byte>> receive, bool hasBefore)
{
    private readonly byte[] buffer = new byte[1 << 16];
    private long position = hasBefore && File.Exists(path) ? new FileInfo(path).Length : 0;

    /// <summary>Reads what came since the last time.</summary>
    /// <exception cref="IOException">It is no file, or cannot be read.</exception>
    public void Read()
    {
        var kind = PathStatus.Of(path).Kind;
        if (kind == PathKind.Nothing)
            return;
        if (kind != PathKind.File)
            throw new IOException($"the metrics file '{path}' must be a file, but is a folder, a pipe or a device");
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.Length < position)
            position = 0; // begun anew
        file.Position = position;
        for (int count; (count = file.Read(buffer)) > 0; position += count)
            receive(buffer.AsSpan(0, count));
    }
}
