using System.Text;
using Anneal.Interop.Configurations;

namespace Anneal.Cli.Schedules;

/// <summary>Configurations of trainings among the arguments of a command.</summary>
internal static class ConfigurationFile
{
    // A character takes at most four bytes.
    private const long MostBytes = 4L * TrainingConfiguration.MostCharacters;

    /// <summary>Whether an argument names one: no schedule text ends so.</summary>
    public static bool IsNamedBy(string argument) => !argument.StartsWith('@') && TrainingConfiguration.Reads(argument);

    /// <summary>Whether an argument names a Python file, which may be one.</summary>
    public static bool MayBeNamedBy(string argument) =>
        !argument.StartsWith('@') && argument.EndsWith(".py", StringComparison.OrdinalIgnoreCase);

    /// <summary>The schedules that a file says.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static async Task<IReadOnlyList<ConfiguredSchedule>> ReadAsync(
        string path,
        GivenRun given,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MostBytes })
                throw new InvalidDataException($"it is larger than {MostBytes / 1_000_000} MB.");
            var text = await File.ReadAllTextAsync(path, Encoding.UTF8, cancellationToken);
            return TrainingConfiguration.Parse(path, text).Schedules(given);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new UsageException($"the configuration '{path}' cannot be read: {error.Message}");
        }
    }
}
