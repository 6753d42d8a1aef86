namespace Anneal.Cli.Options;

/// <summary>Where a command writes what it makes: one name for all commands.</summary>
internal static class OutputOption
{
    public const string Name = "--output";

    /// <param name="description">What is written, and what happens without it.</param>
    /// <param name="what">FILE or DIR.</param>
    public static Option<string?> Create(string description, string what = "FILE") =>
        new(Name) { Description = description, HelpName = what };
}
