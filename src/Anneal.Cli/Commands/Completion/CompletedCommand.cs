using System.CommandLine.Completions;
using System.CommandLine.Help;

namespace Anneal.Cli.Commands.Completion;

/// <summary>A command as shells complete it: read off the tool's own definitions.</summary>
/// <param name="Path">The words that call it, without the tool's name; empty for the tool itself.</param>
/// <param name="Description">What it does, in a sentence.</param>
/// <param name="Commands">The commands below it.</param>
/// <param name="Options">Its options.</param>
/// <param name="Argument">What its arguments may be.</param>
internal sealed record CompletedCommand(
    string Path,
    string Description,
    IReadOnlyList<CompletedCommand> Commands,
    IReadOnlyList<CompletedOption> Options,
    CompletedValue Argument
)
{
    /// <summary>The last word of <see cref="Path"/>.</summary>
    public string Name => Path[(Path.LastIndexOf(' ') + 1)..];

    /// <summary>This one and all below it.</summary>
    public IEnumerable<CompletedCommand> All => Commands.SelectMany(command => command.All).Prepend(this);

    /// <param name="command">The command.</param>
    /// <param name="path">The words that call it.</param>
    public static CompletedCommand Of(Command command, string path = "") =>
        new(
            path,
            FirstSentence(command.Description),
            [.. command.Subcommands.Select(below => Of(below, $"{path} {below.Name}".Trim()))],
            [.. command.Options.Where(option => option is not HelpOption).Select(Of).Append(Help)],
            command.Arguments is [var argument, ..]
                ? ValueOf(argument.Name, argument.GetCompletions(CompletionContext.Empty))
                : new([], Files: false, Folders: false)
        );

    private static CompletedOption Help { get; } =
        new(["--help", "-h"], "Show help.", TakesValue: false, new([], Files: false, Folders: false));

    private static CompletedOption Of(Option option)
    {
        var takesValue = option.ValueType != typeof(bool) && option.ValueType != typeof(void);
        return new(
            [option.Name, .. option.Aliases.Where(alias => alias != option.Name)],
            FirstSentence(option.Description),
            takesValue,
            takesValue
                ? ValueOf(option.HelpName, option.GetCompletions(CompletionContext.Empty))
                : new([], Files: false, Folders: false)
        );
    }

    // What a value is called says where it comes from.
    private static CompletedValue ValueOf(string? name, IEnumerable<CompletionItem> items) =>
        new(
            [.. items.Select(item => item.Label)],
            Files: name is "FILE" or "STATE" or "SCHEDULE" or "DATA",
            Folders: name is "DIR"
        );

    private static string FirstSentence(string? text)
    {
        var line = (text ?? "").ReplaceLineEndings(" ");
        var end = line.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? line : line[..(end + 1)];
    }
}
