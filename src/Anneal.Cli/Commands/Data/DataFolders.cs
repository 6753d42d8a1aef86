using Anneal.Training.Data.Download;

namespace Anneal.Cli.Commands.Data;

/// <summary>The sets that can be downloaded, and where their files are.</summary>
internal static class DataFolders
{
    public static IReadOnlyList<PublishedSet> Published { get; } = [PublishedSet.FashionMnist, PublishedSet.Mnist];

    public static Option<string?> Option() =>
        new("--data-dir") { Description = "Folder of the files. Default: anneal-data/NAME.", HelpName = "DIR" };

    /// <summary>The folder of a set.</summary>
    /// <param name="given">The value of <see cref="Option"/>.</param>
    /// <param name="set">The set's name.</param>
    public static string Of(string? given, string set) => given ?? Path.Combine("anneal-data", set);
}
