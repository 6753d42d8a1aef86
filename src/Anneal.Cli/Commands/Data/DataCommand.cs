using Anneal.Training.Data.Download;

namespace Anneal.Cli.Commands.Data;

/// <summary><c>anneal data</c>: what can be trained on, and how to get it.</summary>
internal static class DataCommand
{
    public const string Name = "data";
    public const string Description = "Lists data sets, or downloads one.";

    /// <summary>The sets that can be downloaded.</summary>
    public static IReadOnlyList<PublishedSet> Published { get; } = [PublishedSet.FashionMnist, PublishedSet.Mnist];

    public static Command Create(ToolConsole console) =>
        new(Name, Description) { new GetCommand(console).Build(), new ListCommand(console).Build() };

    /// <summary>Where the files of a set are.</summary>
    public static Option<string?> DirectoryOption() =>
        new("--data-dir") { Description = "Folder of the files. Default: anneal-data/NAME.", HelpName = "DIR" };

    /// <summary>The folder of a set.</summary>
    /// <param name="given">The value of <see cref="DirectoryOption"/>.</param>
    /// <param name="set">The set's name.</param>
    public static string DirectoryOf(string? given, string set) => given ?? Path.Combine("anneal-data", set);
}
