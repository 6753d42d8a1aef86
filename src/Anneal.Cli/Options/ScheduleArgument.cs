using System.CommandLine;

namespace Anneal.Cli.Options;

/// <summary>The schedule texts of a command.</summary>
internal static class ScheduleArgument
{
    public static Argument<string[]> Create(ArgumentArity arity, string without = "") => new("SCHEDULE")
    {
        Description = $"Schedule text such as \"cosine(base -> 0, 30ep)\", or @FILE to read one.{without}",
        Arity = arity,
    };
}
