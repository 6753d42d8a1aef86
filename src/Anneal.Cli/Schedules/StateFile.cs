namespace Anneal.Cli.Schedules;

/// <summary>A saved scheduler state on the disk.</summary>
internal static class StateFile
{
    /// <summary>Reads a state.</summary>
    /// <exception cref="UsageException">The file cannot be read, or is no state.</exception>
    public static SchedulerState Read(string path, CancellationToken cancellationToken)
    {
        try
        {
            return SchedulerState.Load(path, cancellationToken);
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
