namespace Anneal.Cli.Schedules;

/// <summary>A saved scheduler state on the disk.</summary>
internal static class StateFile
{
    private const int MostBytesPerCharacter = 3;

    /// <summary>Reads a state.</summary>
    /// <exception cref="UsageException">The file cannot be read, or is no state.</exception>
    public static async Task<SchedulerState> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            if (file.Length > SchedulerState.LongestJson * MostBytesPerCharacter)
                throw new FormatException(
                    $"a scheduler state has at most {SchedulerState.LongestJson} characters, but this file has "
                        + $"{file.Length} bytes."
                );
            using var reader = new StreamReader(file);
            return SchedulerState.FromJson(await reader.ReadToEndAsync(cancellationToken));
        }
        catch (FormatException error)
        {
            throw new UsageException($"'{path}': {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"the state file '{path}' cannot be read: {error.Message}");
        }
    }
}
