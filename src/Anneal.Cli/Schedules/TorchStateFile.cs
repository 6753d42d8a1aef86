using Anneal.Interop;

namespace Anneal.Cli.Schedules;

/// <summary>A scheduler's state that PyTorch saved, on the disk.</summary>
internal static class TorchStateFile
{
    /// <summary>Whether a path names a file of PyTorch, by its ending.</summary>
    public static bool IsNamedSo(string path) => Path.GetExtension(path).ToUpperInvariant() is ".PT" or ".PTH";

    /// <summary>Whether a file is PyTorch's, by its ending or, whatever its name, by its first bytes.</summary>
    /// <remarks>A pipe can be read once only, so that its name must say it.</remarks>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static bool Is(string path) =>
        IsNamedSo(path) || PathStatus.Of(path).Kind == PathKind.File && Reading(path, () =>
            {
                using var stream = File.OpenRead(path);
                return stream.ReadByte() == 'P' && stream.ReadByte() == 'K';
            });

    /// <summary>Reads a state.</summary>
    /// <exception cref="UsageException">The file cannot be read, or is none of PyTorch's.</exception>
    public static TorchSchedulerState Read(string path, string? key, CancellationToken cancellationToken) =>
        Reading(path, () => TorchSchedulerState.ReadFile(path, key, cancellationToken));

    private static T Reading<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error)
            when (error is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"the state file '{path}' cannot be read: {error.Message}");
        }
    }
}
