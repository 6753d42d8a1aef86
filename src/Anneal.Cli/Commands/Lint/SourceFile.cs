using Anneal.Cli.Schedules;
using Anneal.Interop.Python;

namespace Anneal.Cli.Commands.Lint;

/// <summary>Python sources among the arguments of a command.</summary>
internal static class SourceFile
{
    /// <summary>Whether an argument names one: no schedule text ends so.</summary>
    public static bool IsNamedBy(string argument) => !argument.StartsWith('@') && PythonSource.Reads(argument);

    /// <summary>Says what to do with a file of another kind, which would be taken for a schedule text.</summary>
    /// <exception cref="UnreadFileException"><paramref name="argument"/> is the path of a file.</exception>
    public static void RefuseOther(string argument)
    {
        if (Directory.Exists(argument) && !Recipe.TryParse(argument, out _))
        {
            var meant =
                "a directory, but the files in it are read one by one: name them, as in "
                + $"{argument.TrimEnd('/')}/*.py.";
            throw new UnreadFileException($"'{Excerpt.OfPath(argument)}' is {meant}", $"it is {meant}");
        }
        if (!File.Exists(argument))
            return;
        var reason =
            "a file of a kind that is not read: Python sources end in .py, .ipynb or .md, configurations in .yaml, "
            + $".yml, .json or .sh; a schedule text in a file is given as '@{argument}'.";
        throw new UnreadFileException($"'{Excerpt.OfPath(argument)}' is {reason}", $"it is {reason}");
    }
}
