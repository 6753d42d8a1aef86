using System.CommandLine;
using Anneal.Cli.Errors;
using Anneal.Cli.Help;
using Anneal.Cli.Options;
using Anneal.Cli.Output;
using Anneal.Training.Data;
using Anneal.Training.Data.Download;

namespace Anneal.Cli.Commands;

/// <summary><c>anneal data</c>: what can be trained on, and how to get it.</summary>
internal sealed class DataCommand
{
    public const string Name = "data";
    public const string Description = "Lists data sets, or downloads one.";

    private static readonly IReadOnlyList<PublishedSet> Published = [PublishedSet.FashionMnist, PublishedSet.Mnist];

    private readonly ToolConsole console;
    private readonly Argument<string> name = new("NAME") { Description = "fashion-mnist or mnist." };
    private readonly Option<string?> directory = new("--data-dir")
    {
        Description = "Folder of the files. Default: anneal-data/NAME.",
        HelpName = "DIR",
    };

    private DataCommand(ToolConsole console) => this.console = console;

    public static Command Create(ToolConsole console)
    {
        var data = new DataCommand(console);
        var get = new ExampleCommand(
            "get",
            "Downloads a data set from its publisher and checks its SHA-256.",
            "anneal data get fashion-mnist"
        )
        {
            data.name,
            data.directory,
        };
        get.SetAction(data.GetAsync);
        var list = new ExampleCommand("list", "Lists the data sets.", "anneal data list") { data.directory };
        list.SetAction((parsed, _) => data.ListAsync(parsed));
        return new Command(Name, Description) { get, list };
    }

    private async Task<int> GetAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var wanted = parsed.GetRequiredValue(name);
        var set = Published.FirstOrDefault(set => set.Name == wanted)
            ?? throw new UsageException(
                $"there is nothing to download for '{wanted}', only for "
                    + $"{string.Join(" and ", Published.Select(set => set.Name))}."
            );
        var folder = DirectoryOf(parsed, set.Name);
        using var client = console.NewHttpClient();
        var fetched = await new DataDownload(client).FetchAsync(
            set,
            folder,
            new DownloadStatus(console),
            cancellationToken
        );
        await console.Output.WriteAsync(
            $"{set.Name}: "
                + $"{(fetched.Count == 0 ? "all files were there already" : $"fetched {string.Join(", ", fetched)}")} in {Path.GetFullPath(folder)}\n"
        );
        return ExitCode.Done;
    }

    private async Task<int> ListAsync(ParseResult parsed)
    {
        var table = new TextTable("name", "what", "where");
        foreach (var set in DataSets.Names)
            table.Add(
                set,
                DataSetNames.Descriptions[set],
                Published.FirstOrDefault(published => published.Name == set) is { } published
                        ? WhereIs(published, DirectoryOf(parsed, set))
                    : set == DataSetNames.Csv ? "your file"
                    : "built in"
            );
        await console.Output.WriteAsync(table.ToString());
        return ExitCode.Done;
    }

    private static string WhereIs(PublishedSet set, string folder) =>
        set.Files.All(file =>
            File.Exists(Path.Combine(folder, file.Name))
            || File.Exists(Path.Combine(folder, Path.GetFileNameWithoutExtension(file.Name)))
        )
            ? Path.GetFullPath(folder)
            : $"not in {folder}; anneal data get {set.Name}";

    private string DirectoryOf(ParseResult parsed, string set) =>
        parsed.GetValue(directory) ?? Path.Combine("anneal-data", set);
}
