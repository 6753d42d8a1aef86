using Anneal.Cli.Schedules;

namespace Anneal.Cli.Commands.Lint.Sarif;

/// <summary>Files as addresses.</summary>
internal static class SarifPath
{
    /// <summary>The file that an argument names; null where the argument is the text itself.</summary>
    public static string? FileOf(string argument)
    {
        if (NamedSchedule.Find(argument) is { } named)
            return named.Path;
        return argument.StartsWith('@') ? argument[1..] : null;
    }

    /// <summary>The address of a file: relative where the path is.</summary>
    public static string UriOf(string path) =>
        Path.IsPathRooted(path)
            ? new Uri(path).AbsoluteUri
            : string.Join(
                '/',
                path.Replace('\\', '/').Split('/').Where(part => part != ".").Select(Uri.EscapeDataString)
            );
}
