using Anneal.Cli.Options;
using Anneal.Cli.Studies;
using Anneal.Studies;
using static Anneal.Studies.AttemptStates;

namespace Anneal.Cli.Commands.KeptStudies;

/// <summary><c>anneal study retry</c>: lets trials without a value be tried again.</summary>
internal sealed class RetryStudyCommand(ToolConsole console)
    : ToolCommand("retry", "Lets trials of a study that failed be tried again when it is resumed.")
{
    private readonly StoreOptions store = new();
    private readonly Option<string?> state = WordOption.Create(
        "--state",
        $"Only those that ended so. Default: {Failed}, {TimedOut} and {Lost}; one that {Diverged} would do so again.",
        Failed,
        TimedOut,
        Lost,
        Diverged
    );

    protected override IReadOnlyList<string> Examples =>
        ["anneal study retry --store study.db", "anneal study retry --store study.db --state lost"];

    protected override IEnumerable<Symbol> Symbols => [.. store.Chosen, state];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var stored = store.Found(parsed);
        using var database = new StudyDatabase(stored.RequireAddress());
        var count = database.Retry(stored.Name, parsed.GetValue(state) is { } only ? [only] : [Failed, TimedOut, Lost]);
        await console.PrintAsync(
            count == 0
                ? "no such trial\n"
                : $"{count.Grouped()} to try again; 'anneal study resume --store {stored.Text}' trains them\n"
        );
        return count == 0 ? ExitCode.No : ExitCode.Done;
    }
}
