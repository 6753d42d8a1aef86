namespace Anneal.Cli.Options;

/// <summary>The schedule texts of a command.</summary>
internal static class ScheduleArgument
{
    private const string Name = "SCHEDULE";
    private const string Description =
        "Schedule text such as \"cosine(base -> 0, 30ep)\", @FILE to read one, or FILE.py:NAME of a Python "
        + "function.";

    /// <summary>Exactly one text.</summary>
    public static Argument<string> One() => new(Name) { Description = Description };

    /// <summary>One text, or none.</summary>
    /// <param name="without">What happens without it.</param>
    public static Argument<string?> Optional(string without) =>
        new(Name) { Description = Description + without, Arity = ArgumentArity.ZeroOrOne };

    /// <summary>Several texts.</summary>
    /// <param name="arity">How many.</param>
    /// <param name="without">What happens without any.</param>
    public static Argument<string[]> Several(ArgumentArity arity, string without = "") =>
        new(Name) { Description = Description + without, Arity = arity };
}
