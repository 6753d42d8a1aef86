using Anneal.Interop.Configurations;
using Anneal.Interop.Python;

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
    /// <param name="path">The file.</param>
    /// <param name="given">Gives what the caller knows of the run; asked only where the file says a schedule.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static Task<IReadOnlyList<ConfiguredSchedule>> ReadAsync(
        string path,
        Func<GivenRun> given,
        CancellationToken cancellationToken
    )
    {
        return TextFile.ReadAsync<IReadOnlyList<ConfiguredSchedule>>(
            path,
            "configuration",
            MostBytes,
            text => SchedulesIn(TrainingConfiguration.Parse(path, text), given),
            cancellationToken
        );
    }

    /// <summary>The schedules that a Python source says if it is a configuration; none where it is a script.</summary>
    /// <param name="source">The source.</param>
    /// <param name="given">Gives what the caller knows of the run; asked only where it says a schedule.</param>
    public static ValueList<ConfiguredSchedule> In(PythonSource source, Func<GivenRun> given)
    {
        try
        {
            return SchedulesIn(TrainingConfiguration.Of(source), given);
        }
        catch (InvalidDataException)
        {
            return []; // more values than a configuration has
        }
    }

    private static ValueList<ConfiguredSchedule> SchedulesIn(
        TrainingConfiguration configuration,
        Func<GivenRun> given
    ) =>
        // A script that is none has a run of its own.
        configuration.Schedules()
            is { Count: 0 } none
            ? none
            : configuration.Schedules(given());
}
