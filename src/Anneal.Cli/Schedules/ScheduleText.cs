using System.Text.RegularExpressions;

namespace Anneal.Cli.Schedules;

/// <summary>Schedule texts as they stand on the command line.</summary>
internal static partial class ScheduleText
{
    private const long MostBytes = 1_000_000;
    private const int LongestName = 40;
    private const string Length = "len(";

    /// <summary>
    /// Reads a text, the file that <c>@FILE</c> names, or the function of a Python source: <c>FILE.py:NAME</c>.
    /// </summary>
    /// <param name="argument">The text, or where it is.</param>
    /// <param name="valueOf">The numbers that names in pasted code stand for; null where none is known.</param>
    /// <param name="cancellationToken">Ends a wait for the file.</param>
    /// <exception cref="ScheduleTextException">The text cannot be read.</exception>
    /// <exception cref="UsageException">The file cannot be read, or a name in the text is not known.</exception>
    public static Recipe Read(
        string argument,
        CancellationToken cancellationToken,
        Func<string, double?>? valueOf = null
    )
    {
        if (NamedSchedule.Find(argument) is { } named)
            return named.Read(cancellationToken);
        if (!argument.StartsWith('@'))
            return Parse(argument, valueOf);
        var path = argument[1..];
        try
        {
            return TextFile.Read(
                path,
                "schedule file",
                MostBytes,
                text => Recipe.Parse(text, valueOf ?? NoNames),
                cancellationToken
            );
        }
        catch (ScheduleTextException error)
        {
            throw new UsageException($"'{path}', {error.Message}");
        }
    }

    private static Recipe Parse(string argument, Func<string, double?>? valueOf)
    {
        try
        {
            return Recipe.Parse(argument, valueOf ?? NoNames);
        }
        catch (ScheduleTextException) when (Directory.Exists(argument))
        {
            throw new UsageException(
                $"'{argument}' is a directory, but a schedule text or a file was meant to be here."
            );
        }
        catch (ScheduleTextException) when (File.Exists(argument))
        {
            throw new UsageException(
                $"'{argument}' is a file, but a schedule text was meant to be here; a text in a file is given as "
                    + $"'@{argument}'."
            );
        }
        catch (ScheduleTextException error) when (valueOf is not null && UnknownNameAt(argument, error) is { } name)
        {
            throw new UsageException(
                $"{error.Message}\nsay what '{name}' stands for with --set, as in --set \"{name}=100\"."
            );
        }
    }

    private static double? NoNames(string name) => null;

    // What stands where a number was expected: a name, or the length of something.
    private static string? UnknownNameAt(string text, ScheduleTextException error)
    {
        var line = text.Split('\n')[error.Line - 1];
        var place = Math.Min(error.Column - 1, line.Length);
        if (line[..place].EndsWith(Length, StringComparison.Ordinal))
            place -= Length.Length;
        var name = CodeName().Match(line[place..]);
        return
            name.Success
            && name.Groups["name"].Length <= LongestName
            && (
                error.Problem.Contains(" for the argument ", StringComparison.Ordinal)
                || error.Problem.Contains("expected a number, but found", StringComparison.Ordinal)
            )
            ? name.Groups["name"].Value
            : null;
    }

    [GeneratedRegex(
        @"^[\w\s.*/+()-]*?(?<name>len\([\w.]+\)|\b(?!math\.|int\b|True\b|False\b|None\b|base\b)[A-Za-z_][\w.]*\b(?!\())"
    )]
    private static partial Regex CodeName();

    /// <summary>Reads each text, or the file that <c>@FILE</c> names.</summary>
    /// <exception cref="ScheduleTextException">A text cannot be read.</exception>
    /// <exception cref="UsageException">A file cannot be read, or two texts are the same.</exception>
    public static IReadOnlyList<Recipe> ReadAll(
        IEnumerable<string> arguments,
        CancellationToken cancellationToken,
        Func<string, double?>? valueOf = null
    )
    {
        var recipes = arguments.Select(argument => Read(argument, cancellationToken, valueOf)).ToArray();
        if (recipes.GroupBy(recipe => recipe).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new UsageException($"'{twice.Key}' is given {twice.Count()} times; give each schedule once.");
        return recipes;
    }

    /// <summary>The curves of a recipe, with the text in the message where it does not fit.</summary>
    /// <exception cref="UsageException">The text needs what was not given, or its parts do not fit.</exception>
    public static BoundRecipe Bind(Recipe recipe, RunPlan? plan, double? rate)
    {
        if (recipe is { UsesBase: true, BaseRate: null } && rate is null)
            throw new UsageException(
                $"'{recipe}' uses 'base', the optimizer's own learning rate; say what it is with --rate, as in "
                    + "--rate 0.1."
            );
        return Fit(recipe, () => recipe.Bind(plan, rate));
    }

    /// <summary>What binds a recipe, with the text in the message where it does not fit.</summary>
    /// <exception cref="UsageException">The text needs what was not given, or its parts do not fit.</exception>
    public static T Fit<T>(Recipe recipe, Func<T> bind)
    {
        try
        {
            return bind();
        }
        catch (ScheduleBindingException error)
        {
            throw new UsageException($"'{recipe}': {UserError.WithOption(error)}");
        }
    }

    /// <summary>Refuses texts that a rate given from outside cannot reach.</summary>
    /// <param name="option">The option that gives it, with its dashes.</param>
    /// <param name="recipes">The texts.</param>
    /// <exception cref="UsageException">A text has no <c>base</c>.</exception>
    public static void RequireBase(string option, IEnumerable<Recipe> recipes)
    {
        if (recipes.FirstOrDefault(recipe => !recipe.UsesBase) is { } withoutBase)
            throw new UsageException(
                $"'{option}' acts through 'base', but '{withoutBase}' has none; write 'base' into it, as in "
                    + $"cosine(base -> 0), or leave {option} out."
            );
    }
}
