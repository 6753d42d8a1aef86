using System.Globalization;
using Anneal.Cli.Options;
using Anneal.Cli.Studies;
using Anneal.Studies;

namespace Anneal.Cli.Commands.KeptStudies;

/// <summary><c>anneal study list</c>: the studies of a store.</summary>
internal sealed class ListStudiesCommand(ToolConsole console) : ToolCommand("list", "Lists the studies of a store.")
{
    private readonly StoreOptions store = new();
    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples => ["anneal study list --store study.db"];

    protected override IEnumerable<Symbol> Symbols => [store.Store, .. results.All];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var database = new StudyDatabase(store.Address(parsed));
        var studies = database.Studies();
        await results.WriteAsync(
            parsed,
            console,
            _ => Text(studies),
            () => ToolJson.Text(StudyListDocument.Of(studies), StudyJson.Default),
            cancellationToken
        );
        return ExitCode.Done;
    }

    private static string Text(IReadOnlyList<StudySummary> studies)
    {
        if (studies.Count == 0)
            return "no study yet\n";
        var table = new TextTable("study", "state", "begun", ">workers", "trials");
        foreach (var study in studies)
            table.Add(
                study.Name,
                study.State,
                study.Created.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
                study.Workers.ToString(CultureInfo.InvariantCulture),
                StatesText.Of(study.States)
            );
        return table.ToString();
    }
}
