using System.Globalization;
using System.Text;
using Anneal.Cli.Options;
using Anneal.Cli.Studies;
using Anneal.Cli.Studies.Reports;
using Anneal.Studies;
using Anneal.Tuning.Spaces;

namespace Anneal.Cli.Commands.KeptStudies;

/// <summary><c>anneal study export</c>: every attempt of a study, as .csv, JSON or a page.</summary>
internal sealed class ExportStudyCommand(ToolConsole console)
    : ToolCommand(
        "export",
        "Writes every attempt of a study, and what it trained, as .csv or JSON; or the study as a page."
    )
{
    private readonly SweepLine line = new();
    private readonly StoreOptions store = new();
    private readonly MlflowOptions mlflow = new();
    private readonly ResultOptions results = new();
    private readonly Option<string?> html = new("--html")
    {
        Description = "FILE of a report as one page that needs nothing else; '-' is standard output. Default: none.",
        HelpName = "FILE",
    };

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal study export --store study.db --output study.csv",
            "anneal study export --store study.db --json",
            "anneal study export --store study.db --html study.html",
            "anneal study export --store study.db --mlflow http://localhost:5000",
        ];

    protected override IEnumerable<Symbol> Symbols => [.. store.Chosen, html, .. mlflow.All, .. results.All];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(html) is { } page)
        {
            if (parsed.FirstGiven([.. mlflow.All, .. results.All]) is { } other)
                throw new UsageException($"'--html' and '{other.Name}' exclude each other; give one of them.");
            OutputFile.RequireWritable(page);
        }
        var stored = store.Found(parsed);
        var (_, swept) = await new StudyWork(console, line, store).ReadAsync(stored, cancellationToken);
        using var database = new StudyDatabase(stored.RequireAddress());
        if (parsed.GetValue(html) is { } path)
        {
            var found = new FoundResult(swept, database.Events(stored.Name));
            var report = StudyReport.Of(found, database, stored.Name);
            await OutputFile.WriteAsync(console, path, report.ToHtml(), cancellationToken);
            return ExitCode.Done;
        }
        if (mlflow.IsGiven(parsed))
        {
            var study = mlflow.Study(parsed, swept, stored, console);
            var sent = await MlflowExport.SendAsync(study, database, stored.Name, cancellationToken);
            await console.PrintAsync($"{CountText.Of(sent, "value")} sent\n");
            return ExitCode.Done;
        }
        var (attempts, space) = (database.Attempts(stored.Name), swept.Settings.Space);
        await results.WriteAsync(
            parsed,
            console,
            _ => Csv(attempts, space),
            () =>
                ToolJson.Text(
                    StudyExportDocument.Of(stored.Name, attempts, database.Values(stored.Name), space),
                    StudyJson.Default
                ),
            cancellationToken
        );
        return ExitCode.Done;
    }

    private static string Csv(IReadOnlyList<AttemptRecord> attempts, SearchSpace space)
    {
        var names = space.Dimensions.Select(dimension => dimension.Name).ToArray();
        var text = new StringBuilder();
        Add(["attempt", "candidate", "rung", "seed", "schedule", "rate", .. names, "state", "step", "value", "reason"]);
        foreach (var attempt in attempts)
        {
            var candidate = space[attempt.Assignment.Candidate];
            Add([
                Text(attempt.Attempt),
                Text(candidate.Number),
                Text(attempt.Assignment.Rung),
                Text(attempt.Assignment.Seed),
                candidate.Recipe.ToString(),
                Text(candidate.Rate),
                .. candidate.Values.Select(value => value.Value),
                attempt.State,
                Text(attempt.Step),
                Text(attempt.Value),
                attempt.Reason ?? "",
            ]);
        }
        return text.ToString();

        void Add(IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(CsvCell.Of)).Append('\n');
    }

    private static string Text<T>(T value) => string.Create(CultureInfo.InvariantCulture, $"{value}");
}
