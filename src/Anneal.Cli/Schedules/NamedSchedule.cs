using System.Text.RegularExpressions;
using Anneal.Interop.Python;

namespace Anneal.Cli.Schedules;

/// <summary>A schedule in a Python source: <c>train.py:get_lr</c>.</summary>
/// <param name="Path">The file.</param>
/// <param name="Name">What the file calls the schedule.</param>
internal sealed partial record NamedSchedule(string Path, string Name)
{
    /// <summary>The schedule that an argument names; null where it is another text.</summary>
    public static NamedSchedule? Find(string argument) =>
        Form().Match(argument) is { Success: true } match ? new(match.Groups[1].Value, match.Groups[2].Value) : null;

    /// <summary>Reads it.</summary>
    /// <exception cref="UsageException">The file or the schedule cannot be read.</exception>
    public Recipe Read(CancellationToken cancellationToken)
    {
        try
        {
            return PythonFile.Read(
                Path,
                source => Recipe.Parse(SourceSchedule.TextOf(source, Name)),
                cancellationToken
            );
        }
        catch (ScheduleTextException error)
        {
            throw new UsageException($"'{Name}' of '{Path}' makes no schedule: {error.Message}");
        }
    }

    [GeneratedRegex(@"^(.+\.(?:py|ipynb|md)):([A-Za-z_]\w*)$")]
    private static partial Regex Form();
}
