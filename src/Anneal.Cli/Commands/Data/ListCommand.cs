using Anneal.Cli.Options;
using Anneal.Training.Data;
using Anneal.Training.Data.Download;

namespace Anneal.Cli.Commands.Data;

/// <summary><c>anneal data list</c>: the data sets, and where they are.</summary>
internal sealed class ListCommand(ToolConsole console) : ToolCommand("list", "Lists the data sets.")
{
    private readonly Option<string?> directory = DataFolders.Option();

    protected override IReadOnlyList<string> Examples => ["anneal data list"];

    protected override IEnumerable<Symbol> Symbols => [directory];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var table = new TextTable("name", "what", "where");
        foreach (var set in DataSets.Names)
            table.Add(set, DataSetNames.Descriptions[set], WhereIs(set, parsed.GetValue(directory)));
        await console.Output.WriteAsync(table.ToString());
        return ExitCode.Done;
    }

    private static string WhereIs(string name, string? directory)
    {
        if (DataFolders.Published.FirstOrDefault(set => set.Name == name) is not { } published)
            return name == DataSetNames.Csv ? "your file" : "built in";
        var folder = DataFolders.Of(directory, name);
        return published.Files.All(file => IsThere(Path.Combine(folder, file.Name)))
            ? Path.GetFullPath(folder)
            : $"not in {folder}; anneal data get {name}";
    }

    /// <summary>Whether a file is there, packed or not.</summary>
    private static bool IsThere(string path) =>
        File.Exists(path) || File.Exists(Path.ChangeExtension(path, extension: null));
}
