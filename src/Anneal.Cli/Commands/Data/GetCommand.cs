using Anneal.Cli.Options;
using Anneal.Training.Data.Download;

namespace Anneal.Cli.Commands.Data;

/// <summary><c>anneal data get</c>: downloads a data set.</summary>
internal sealed class GetCommand(ToolConsole console)
    : ToolCommand("get", "Downloads a data set from its publisher and checks its SHA-256.")
{
    private readonly Argument<string> name = NameArgument();
    private readonly Option<string?> directory = DataFolders.Option();
    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples => ["anneal data get fashion-mnist"];

    protected override IEnumerable<Symbol> Symbols => [name, directory, .. results.All];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var wanted = parsed.GetRequiredValue(name);
        var set = DataFolders.Published.FirstOrDefault(set => set.Name == wanted)
            ?? throw new UsageException(
                $"there is nothing to download for '{wanted}', only for "
                    + $"{string.Join(" and ", DataFolders.Published.Select(set => set.Name))}."
            );
        var folder = DataFolders.Of(parsed.GetValue(directory), set.Name);
        using var client = console.NewHttpClient();
        var status = new DownloadStatus(console);
        var fetched = await new DataDownload(client).FetchAsync(set, folder, status, cancellationToken);
        console.ShowStatus("");
        var what = fetched.Count == 0 ? "all files were there already" : $"fetched {string.Join(", ", fetched)}";
        await results.WriteAsync(
            parsed,
            console,
            _ => $"{set.Name}: {what} in {Path.GetFullPath(folder)}\n",
            () =>
                ToolJson.Text(new FetchedDocument(set.Name, Path.GetFullPath(folder), [.. fetched]), DataJson.Default),
            cancellationToken
        );
        return ExitCode.Done;
    }

    private static Argument<string> NameArgument()
    {
        var argument = new Argument<string>("NAME") { Description = "fashion-mnist or mnist." };
        argument.CompletionSources.Add([.. DataFolders.Published.Select(set => set.Name)]);
        return argument;
    }
}
