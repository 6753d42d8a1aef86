using System.Text;

namespace Anneal.Cli.Schedules;

/// <summary>Files of text among the arguments of a command.</summary>
internal static class TextFile
{
    /// <summary>What a file says.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">What it is called where it cannot be read: <c>source</c>.</param>
    /// <param name="mostBytes">Larger ones are refused before they are read.</param>
    /// <param name="read">Reads the text.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static async Task<T> ReadAsync<T>(
        string path,
        string kind,
        long mostBytes,
        Func<string, T> read,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (new FileInfo(path) is { Exists: true } file && file.Length > mostBytes)
                throw new InvalidDataException($"it is larger than {mostBytes / 1_000_000} MB.");
            return read(await File.ReadAllTextAsync(path, Encoding.UTF8, cancellationToken));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new UsageException($"the {kind} '{path}' cannot be read: {error.Message}");
        }
    }
}
