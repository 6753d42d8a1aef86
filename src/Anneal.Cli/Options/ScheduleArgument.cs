using System.CommandLine.Completions;

namespace Anneal.Cli.Options;

/// <summary>The schedule texts of a command.</summary>
internal static class ScheduleArgument
{
    private const string Name = "SCHEDULE";
    private const string Description =
        "Schedule text such as \"cosine(base -> 0, 30ep)\", @FILE to read one, or FILE.py:NAME of a Python "
        + "function.";

    /// <summary>Exactly one text.</summary>
    public static Argument<string> One() => Completed(new Argument<string>(Name) { Description = Description });

    /// <summary>One text, or none.</summary>
    /// <param name="without">What happens without it.</param>
    public static Argument<string?> Optional(string without) =>
        Completed(new Argument<string?>(Name) { Description = Description + without, Arity = ArgumentArity.ZeroOrOne });

    /// <summary>Several texts.</summary>
    /// <param name="arity">How many.</param>
    /// <param name="without">What happens without any.</param>
    public static Argument<string[]> Several(ArgumentArity arity, string without = "") =>
        Completed(new Argument<string[]>(Name) { Description = Description + without, Arity = arity });

    /// <summary>An option whose value is one text.</summary>
    /// <param name="name">With its dashes.</param>
    /// <param name="description">Which one it is.</param>
    public static Option<string?> Option(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = Name };
        option.CompletionSources.Add(Names);
        return option;
    }

    /// <summary>The names that texts begin with, for shells that complete them.</summary>
    public static IEnumerable<CompletionItem> Names(CompletionContext context) =>
        KnownCurves.All.AllNames.Select(name => new CompletionItem(name));

    private static Argument<T> Completed<T>(Argument<T> argument)
    {
        argument.HelpName = Name; // else the help lists all that complete it
        argument.CompletionSources.Add(Names);
        return argument;
    }
}
