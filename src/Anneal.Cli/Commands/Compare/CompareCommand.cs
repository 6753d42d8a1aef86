using Anneal.Cli.Commands.Compare.Progress;
using Anneal.Cli.Options;
using Anneal.Cli.Pictures;
using Anneal.Cli.Schedules;
using Anneal.Cli.Training;
using Anneal.Reporting;
using Anneal.Reporting.Svg;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Compare;

/// <summary><c>anneal compare</c>: schedules side by side, by training with them.</summary>
internal sealed class CompareCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "compare";
    public const string Description =
        "Trains a network with each schedule and several seeds, and ranks the schedules on validation examples.";

    private const int DefaultSeeds = 3,
        MostTrainings = 100_000;
    private const string DefaultReport = "anneal-report.html";

    private readonly Argument<string[]> schedules = ScheduleArgument.Several(
        ArgumentArity.ZeroOrMore,
        " Without any: eight schedules of the articles."
    );
    private readonly Option<double?> rate = NumberOption.Positive(
        "--rate",
        $"The learning rate that the texts call 'base'. Default: {TrainingDefaults.Digits.Rate}."
    );
    private readonly Option<double[]?> rates = RatesOption.Create();
    private readonly Option<bool> retrain = new("--retrain")
    {
        Description = "Train the best once more, on training and validation examples together.",
    };
    private readonly Option<int?> seeds = NumberOption.Whole(
        "--seeds",
        $"Trainings of each schedule, with the seeds 0, 1 and so on. Default: {DefaultSeeds}.",
        least: 1,
        most: 10_000
    );
    private readonly Option<string?> preset = WordOption.Create(
        "--preset",
        "d2l: the five runs of the book's chapter, as their labels mean them, beside what it printed.",
        Preset.D2lName
    );
    private readonly Option<string?> report = new("--report", OutputOption.Name)
    {
        Description = $"HTML file to write; '-' is standard output. Default: {DefaultReport}.",
        HelpName = "FILE",
    };
    private readonly Option<string?> svg = SvgOption.Create("the curves of the report");
    private readonly Option<bool> json = JsonOption.Create();
    private readonly TrainingOptions training = new();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal compare",
            "anneal compare \"constant(base)\" \"cosine(base -> 0)\" --rate 0.2 --seeds 5",
            "anneal compare \"cosine(base -> 0)\" --rates log:1e-3..1:7 --retrain",
            "anneal compare --preset d2l --data-dir anneal-data/fashion-mnist",
        ];

    protected override bool SavesWhenInterrupted => true;

    protected override IEnumerable<Symbol> Symbols =>
        [schedules, rate, rates, retrain, seeds, preset, .. training.All, report, svg, json];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        // Everything that can be refused is refused before the first training begins.
        var reportPath = parsed.GetValue(report) ?? DefaultReport;
        if (reportPath != OutputFile.StandardOutput)
            reportPath = Path.GetFullPath(reportPath);
        var svgPath = parsed.GetValue(svg);
        OutputFile.RequireWritable(reportPath);
        if (svgPath is not null)
            PictureFile.RequireWritable(svgPath);
        var chosen = PresetOf(parsed);
        var contenders = Contenders(parsed, chosen, cancellationToken);
        var setup = training.Read(parsed, chosen.Defaults, cancellationToken);
        setup = setup with { Settings = setup.Settings with { TestEveryEpoch = true } };
        if (setup.Data.Validation is null && (RatesOf(parsed) is not null || parsed.GetValue(retrain)))
            throw new UsageException(
                "'--rates' and '--retrain' choose on validation examples, but none are held out; give a share with "
                    + "--validation, as in --validation 0.1."
            );
        ulong[] chosenSeeds =
        [
            .. Enumerable.Range(0, parsed.GetValue(seeds) ?? DefaultSeeds).Select(seed => (ulong)seed),
        ];
        var trainings = (long)contenders.Count * chosenSeeds.Length;
        if (trainings > MostTrainings)
            throw new UsageException(
                $"{trainings} trainings are more than a comparison makes (at most {MostTrainings}); give fewer "
                    + "schedules, --rates or --seeds."
            );
        var (comparison, warnings) = Interruptible.Run(
            () =>
            {
                var made = new Comparison(setup, contenders, chosenSeeds);
                return (made, made.Warnings.ToArray());
            },
            cancellationToken
        );
        foreach (var warning in warnings)
            await console.NoteAsync(warning);

        var outcome = await comparison.ExecuteAsync(Progress(), console.Clock, cancellationToken);
        var findings = new ComparisonFindings
        {
            Setup = setup,
            StepsPerEpoch = comparison.StepsPerEpoch,
            Seeds = chosenSeeds,
            TrainingCount = comparison.TrainingCount,
            Rates = RatesOf(parsed) ?? [],
            Results = Ranking.Order(outcome.Results, hasValidation: setup.Data.Validation is not null),
            Interrupted = outcome.Interrupted,
            Elapsed = outcome.Elapsed,
        };
        if (parsed.GetValue(retrain))
            findings = await RetrainAsync(findings, cancellationToken);
        var any = findings.Results.Count > 0;
        await WriteAsync(findings, any ? reportPath : null, any ? svgPath : null, parsed.GetValue(json));
        foreach (var failure in outcome.Failures)
            await console.NoteAsync(Describe(failure));
        if (findings.Interrupted)
            return ExitCode.Interrupted;
        return outcome.Failures.Count > 0 ? ExitCode.Refused : ExitCode.Done;
    }

    private double[]? RatesOf(ParseResult parsed) => parsed.GetValue(rates) is { Length: > 0 } given ? given : null;

    private Preset PresetOf(ParseResult parsed)
    {
        if (parsed.GetValue(preset) is null)
            return Preset.Eight;
        return parsed.GetValue(schedules) is not { Length: > 0 }
            ? Preset.D2l
            : throw new UsageException("'--preset' brings its own schedules; give either a preset or schedules.");
    }

    private IReadOnlyList<Contender> Contenders(ParseResult parsed, Preset chosen, CancellationToken cancellationToken)
    {
        var (one, several) = (parsed.GetValue(rate), RatesOf(parsed));
        if (one is not null && several is not null)
            throw new UsageException("'--rate' and '--rates' exclude each other; give one of them.");
        var (recipes, articles) = parsed.GetValue(schedules) is { Length: > 0 } texts
            ? (ScheduleText.ReadAll(texts, cancellationToken), [])
            : (
                ScheduleText.ReadAll(chosen.Schedules.Select(schedule => schedule.Text), cancellationToken),
                chosen.Schedules.Select(schedule => schedule.Article).ToArray()
            );
        if (one is not null)
            ScheduleText.RequireBase("--rate", recipes);
        if (several is not null)
            ScheduleText.RequireBase("--rates", recipes);
        return
        [
            .. from place in recipes.Index()
            from baseRate in several ?? [one ?? chosen.Defaults.Rate]
            select new Contender(place.Item, baseRate, articles.ElementAtOrDefault(place.Index)),
        ];
    }

    private async Task<ComparisonFindings> RetrainAsync(
        ComparisonFindings findings,
        CancellationToken cancellationToken
    )
    {
        if (findings.Interrupted || findings.Best?.Contender is not { } best)
            return findings;
        if (best.Recipe.Feedback.Count > 0)
        {
            await console.NoteAsync(
                $"note: '{best.Recipe}' reads the validation examples, so it cannot be retrained on them."
            );
            return findings;
        }
        var setup = findings.Setup with { Data = findings.Setup.Data.JoinValidation() };
        var comparison = new Comparison(setup, [best], findings.Seeds);
        var outcome = await comparison.ExecuteAsync(Progress(), console.Clock, cancellationToken);
        return findings with { Retrained = outcome.Results.SingleOrDefault(), Interrupted = outcome.Interrupted };
    }

    private async Task WriteAsync(ComparisonFindings findings, string? reportPath, string? svgPath, bool asJson)
    {
        // What ended is reported even after Ctrl-C, so nothing here listens to it.
        var page = ComparisonReports.Of(findings, console.Clock.GetUtcNow());
        if (reportPath is not null)
            await OutputFile.WriteAsync(console, reportPath, page.ToHtml(), CancellationToken.None);
        if (svgPath is not null)
            await PictureFile.WriteAsync(console, svgPath, SvgChart.RenderPanels(page.Charts), CancellationToken.None);
        var report = reportPath is null ? "no report: no training ended" : $"report: {reportPath}";
        var rest = OutputFile.Beside(svgPath == OutputFile.StandardOutput ? svgPath : reportPath, console);
        if (asJson)
            await rest.Output.WriteAsync(
                ToolJson.Text(ComparisonDocument.Of(findings, reportPath), CompareJson.Default)
            );
        else
            await rest.PrintAsync($"{ComparisonText.Render(findings, rest.Width)}\n{report}\n");
    }

    private ITrainingProgress Progress() =>
        console.ShowsProgress ? new ProgressBars(console) : new ProgressLines(console);

    private static string Describe(EndedRun failure) =>
        UserError.Describe(failure.Error!) is { } description
            ? $"'{failure.Run.Settings.Recipe}', seed {failure.Run.Settings.Seed}: {description}"
            : throw failure.Error!;
}
