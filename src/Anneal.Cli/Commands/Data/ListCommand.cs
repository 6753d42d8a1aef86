using Anneal.Cli.Options;
using Anneal.Training.Data;

namespace Anneal.Cli.Commands.Data;

/// <summary><c>anneal data list</c>: the data sets, and where they are.</summary>
internal sealed class ListCommand(ToolConsole console) : ToolCommand("list", "Lists the data sets.")
{
    private readonly Option<string?> directory = DataFolders.Option();
    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples => ["anneal data list"];

    protected override IEnumerable<Symbol> Symbols => [directory, .. results.All];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var sets = DataSets.Names.Select(name => DataSetDocument.Of(name, parsed.GetValue(directory))).ToArray();
        await results.WriteAsync(
            parsed,
            console,
            shown => DataText.Render(sets, shown.Width),
            () => ToolJson.Text(new DataListDocument(sets), DataJson.Default),
            cancellationToken
        );
        return ExitCode.Done;
    }
}
