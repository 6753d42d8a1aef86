using Anneal.Cli.Options;
using Anneal.Cli.Pictures;
using Anneal.Cli.Schedules;
using Anneal.Reporting;

namespace Anneal.Cli.Commands.Show;

/// <summary><c>anneal show</c>: the values of schedules, without training.</summary>
internal sealed class ShowCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "show";
    public const string Description = "Shows the values of schedules, without training.";

    private const string Chart = "chart",
        Table = "table",
        Csv = "csv",
        Svg = "svg",
        Png = "png",
        Html = "html";
    private const int RowsOfATable = 25,
        MostRows = 1_000_000;

    private readonly Argument<string[]> schedules = ScheduleArgument.Several(
        ArgumentArity.OneOrMore,
        " Files that end in .yaml, .yml, .json, .sh or .py are read as configurations of a training."
    );
    private readonly Option<double?> rate = NumberOption.Positive(
        "--rate",
        "The learning rate that the text calls 'base'."
    );
    private readonly NamesOption names = new();
    private readonly RunPlanOptions run = new(
        "Optimizer updates to show, from update 0; alone, also the length of the run. Default: the run, or the "
            + "longest schedule."
    );
    private readonly Option<long?> every = NumberOption.Whole(
        "--every",
        "Steps from one row to the next. Default: 1; in a table, as many as leave about 25 rows.",
        least: 1L,
        most: NumberOption.MostOfRun
    );
    private readonly Option<string?> format = WordOption.Create(
        "--format",
        $"How to show them. Default: {Chart}.",
        Chart,
        Table,
        Csv,
        ResultOptions.Json,
        Svg,
        Png,
        Html
    );
    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal show \"warmup(5ep) then cosine(0.3 -> 0.01)\" --epochs 30 --steps-per-epoch 235",
            "anneal show \"step(base, factor=0.1, every=2)\" --rate 0.1 --steps 12 --format csv",
            "anneal show train.py:get_lr --steps 1000",
            "anneal show @recipe.txt \"one_cycle(0.5, 100%)\" --steps 1000 --format svg --output rates.svg",
            "anneal show \"one_cycle(0.5, 100%)\" --steps 1000 --format png --output rates.png",
            "anneal show config.yaml --steps-per-epoch 235",
            "anneal show \"warmup(5%) then cosine(0.3 -> 0)\" \"one_cycle(0.3, 100%)\" --epochs 30 --samples 60000 "
                + "--batch 256 --format html --output rates.html",
        ];

    protected override IEnumerable<Symbol> Symbols =>
        [schedules, rate, .. run.All, names.Option, every, format, .. results.All];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var showing = await ReadShowingAsync(parsed, cancellationToken);
        FiniteValues.Require(showing, cancellationToken);
        await WriteNotesAsync(parsed, showing);
        var path = results.PathOf(parsed);
        if (results.FormatOf(parsed, format, Chart) == Png)
        {
            var picture = PngPicture.Render(SvgFormat.Render(showing));
            await OutputFile.WriteAsync(console, path, picture, cancellationToken);
        }
        else if (path != OutputFile.StandardOutput)
        {
            using var text = new StringWriter();
            RequireFewRows(parsed, showing);
            Write(parsed, showing, console.InFile with { Output = text }, cancellationToken);
            await ReportFile.WriteAsync(path, text.ToString(), cancellationToken);
        }
        else
        {
            // Comma-separated values are written as they are made; what else has rows is held until it is whole.
            if (results.FormatOf(parsed, format, Chart) is not Csv)
                RequireFewRows(parsed, showing);
            Write(parsed, showing, console, cancellationToken);
        }
        if (path != OutputFile.StandardOutput)
            await console.PrintAsync($"wrote {path}\n");
        return ExitCode.Done;
    }

    private async Task<Showing> ReadShowingAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var arguments = parsed.GetRequiredValue(schedules);
        var configured = await ReadConfiguredAsync(parsed, [.. arguments.Where(IsFile)], cancellationToken);
        string[] texts = [.. arguments.Where(argument => !IsFile(argument))];
        var plan = texts.Length > 0 ? run.PlanOf(parsed) : configured[0].Plan;
        ShownSchedule[] shown =
        [
            .. ScheduleText
                .ReadAll(texts, cancellationToken, names.ValuesOf(parsed, plan))
                .Select(recipe => new ShownSchedule(recipe, ScheduleText.Bind(recipe, plan, parsed.GetValue(rate)))),
            .. configured.Select(schedule => schedule.Shown),
        ];
        var steps = run.StepsOf(parsed)
            ?? plan?.TotalSteps
            ?? configured.Max(schedule => schedule.Plan?.TotalSteps)
            ?? shown.Max(schedule => schedule.Bound.Rate.Length)
            ?? throw new UsageException(
                "none of the schedules has an end of its own; say how many steps to show with --steps, as in --steps "
                    + "1000."
            );
        steps = Math.Max(1, steps);
        var isTable = results.FormatOf(parsed, format, Chart) == Table;
        return new Showing(
            shown,
            configured.All(schedule => schedule.Plan == plan) ? plan : null,
            steps,
            parsed.GetValue(every) ?? (isTable ? (steps + RowsOfATable - 1) / RowsOfATable : 1)
        );
    }

    private static bool IsFile(string argument) =>
        ConfigurationFile.IsNamedBy(argument) || ConfigurationFile.MayBeNamedBy(argument);

    private async Task<List<(ShownSchedule Shown, RunPlan? Plan)>> ReadConfiguredAsync(
        ParseResult parsed,
        string[] paths,
        CancellationToken cancellationToken
    )
    {
        var (shown, notes) = (new List<(ShownSchedule Shown, RunPlan? Plan)>(), new List<string>());
        foreach (var path in paths)
        {
            var given = () => run.GivenOf(parsed, parsed.GetValue(rate));
            var found = await ConfigurationFile.ReadAsync(path, given, cancellationToken);
            if (found.Count == 0)
                throw new UsageException($"'{path}' says no schedule of a kind that is known.");
            foreach (var schedule in found)
            {
                shown.Add(ConfiguredShowing.Of(path, schedule));
                notes.AddRange(ConfiguredShowing.Notes(path, schedule, shown[^1].Plan));
            }
        }
        foreach (var note in notes)
            await console.NoteAsync(note);
        return shown;
    }

    private async Task WriteNotesAsync(ParseResult parsed, Showing showing)
    {
        foreach (var schedule in showing.Schedules)
            if (schedule.Recipe.BaseRate is { } said)
                await console.NoteAsync(
                    parsed.GetValue(rate) is null
                        ? $"rate: {said}"
                        : $"note: the text says the rate {said}; --rate wins"
                );
        if (parsed.GetValue(rate) is not null && !showing.Schedules.Any(schedule => schedule.Recipe.UsesBase))
            await console.NoteAsync("note: --rate has no effect, because no text uses 'base'.");
    }

    private void RequireFewRows(ParseResult parsed, Showing showing)
    {
        var rows = (showing.StepCount - 1) / showing.Every + 1;
        if (results.FormatOf(parsed, format, Chart) is Csv or Table or ResultOptions.Json && rows > MostRows)
            throw new UsageException(
                $"{rows} rows are too many to hold (at most {MostRows}); show fewer with --every N, or a shorter run."
            );
    }

    private void Write(ParseResult parsed, Showing showing, ToolConsole console, CancellationToken cancellationToken)
    {
        switch (results.FormatOf(parsed, format, Chart))
        {
            case Csv:
                CsvFormat.Write(showing, console.Output, cancellationToken);
                break;
            case Table:
                console.Output.Write(TableFormat.Render(showing, console.Width));
                break;
            case ResultOptions.Json:
                console.Output.Write(ToolJson.Text(ShowDocument.Of(showing), ShowJson.Default));
                break;
            case Svg:
                console.Output.Write(SvgFormat.Render(showing));
                break;
            case Html:
                console.Output.Write(HtmlFormat.Render(showing, parsed.GetValue(rate)));
                break;
            default:
                console.Output.Write(FoldedText.Of(ChartFormat.Render(showing, console), console.Width));
                break;
        }
    }
}
