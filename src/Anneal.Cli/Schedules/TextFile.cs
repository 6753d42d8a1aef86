namespace Anneal.Cli.Schedules;

/// <summary>Files of text among the arguments of a command.</summary>
internal static class TextFile
{
    /// <summary>What a file says.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">What it is called where it cannot be read: <c>source</c>.</param>
    /// <param name="mostBytes">Of a larger one no more is read.</param>
    /// <param name="read">Reads the text.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static Task<T> ReadAsync<T>(
        string path,
        string kind,
        long mostBytes,
        Func<string, T> read,
        CancellationToken cancellationToken
    ) => Task.Run(() => Read(path, kind, mostBytes, read, cancellationToken), cancellationToken);

    /// <inheritdoc cref="ReadAsync"/>
    public static T Read<T>(
        string path,
        string kind,
        long mostBytes,
        Func<string, T> read,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return read(BoundedFile.ReadText(path, mostBytes, cancellationToken));
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            throw new UsageException($"the {kind} '{path}' cannot be read: {error.Message}");
        }
    }
}
