using Anneal.Cli.Studies;
using Anneal.Studies;
using Anneal.Tuning.Rungs;

namespace Anneal.Cli.Commands.KeptStudies;

/// <summary><c>anneal study extend</c>: adds to a study what it has not tried, and keeps what it has.</summary>
internal sealed class ExtendStudyCommand(ToolConsole console)
    : ToolCommand("extend", "Adds rates, schedules, seeds or a longer run to a study, which keeps what it has trained.")
{
    private readonly SweepLine line = new();
    private readonly StoreOptions store = new();
    private readonly ExtensionOptions options = new();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal study extend --store study.db --seeds 5",
            "anneal study extend --store study.db --rates 0.3,1 --schedules \"cosine(base -> 0)\"",
            "anneal study extend --store study.db --epochs 90",
        ];

    protected override IEnumerable<Symbol> Symbols => [.. store.Chosen, .. options.All];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var stored = store.Found(parsed);
        var (spec, swept) = await new StudyWork(console, line, store).ReadAsync(stored, cancellationToken);
        var extension = options.Read(parsed, swept.Settings, cancellationToken);
        var extended = swept with { Settings = extension.Apply(swept.Settings) };
        if (extension.Steps is not null && swept is { KeepsLength: true, Settings.Plan.Rule: RungRule.Resume })
            throw new UsageException(
                "the engine does not resume a checkpoint in a longer run, and the rungs of this study resume from "
                    + "theirs; begin another study with the longer run, or with --rungs stretch, which can be extended."
            );
        var plan = extended.Settings.Plan;
        using var database = new StudyDatabase(stored.RequireAddress());
        database.Extend(stored.Name, extended.Settings, SpecText.Extended(spec, options.Words(parsed, extension)));
        var found = new FoundResult(extended, database.Events(stored.Name));
        await console.PrintAsync(
            SweepText.Render(plan, found.Result.GridSteps, shared: 0, console.Width)
                + $"{found.Result.CostSteps.Grouped()} updates are made already; "
                + $"'anneal study resume --store {stored.Text}' trains what is missing\n"
        );
        return ExitCode.Done;
    }
}
