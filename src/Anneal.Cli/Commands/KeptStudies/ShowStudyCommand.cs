using Anneal.Cli.Options;
using Anneal.Cli.Studies;
using Anneal.Studies;

namespace Anneal.Cli.Commands.KeptStudies;

/// <summary><c>anneal study show</c>: how far a study is, and what it found so far.</summary>
internal sealed class ShowStudyCommand(ToolConsole console)
    : ToolCommand("show", "Shows how far a study is, and what it found so far.")
{
    private readonly SweepLine line = new();
    private readonly StoreOptions store = new();
    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples => ["anneal study show --store study.db"];

    protected override IEnumerable<Symbol> Symbols => [.. store.Chosen, .. results.All];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var stored = store.Found(parsed);
        var (_, swept) = await new StudyWork(console, line, store).ReadAsync(stored, cancellationToken);
        using var database = new StudyDatabase(stored.RequireAddress());
        var summary = database.Studies().Single(each => each.Name == stored.Name);
        var failures = StudyShowDocument.FailuresOf(database.Attempts(stored.Name));
        var found = new FoundResult(swept, database.Events(stored.Name));
        await results.WriteAsync(
            parsed,
            console,
            shown => Text(summary, failures) + "\n" + found.Text(shown.Width),
            () =>
                ToolJson.Text(
                    new StudyShowDocument(
                        summary.Name,
                        summary.State,
                        summary.Workers,
                        summary.States,
                        failures,
                        found.Document(stored.Text)
                    ),
                    StudyJson.Default
                ),
            cancellationToken
        );
        return ExitCode.Done;
    }

    private static string Text(StudySummary summary, IReadOnlyList<StudyShowDocument.FailureDocument> failures) =>
        $"{summary.Name}: {summary.State}, {CountText.Of(summary.Workers, "worker")}\n"
        + $"trials: {StatesText.Of(summary.States)}\n"
        + string.Concat(
            failures.Select(each =>
                $"{each.Attempts.Grouped()} {each.State.Replace('_', ' ')}"
                + (each.Reason is { } reason ? $": {reason}\n" : "\n")
            )
        );
}
