using Anneal.Cli.Commands.Lint.Sarif;
using Anneal.Cli.Options;
using Anneal.Cli.Pictures;
using Anneal.Cli.Schedules;
using Anneal.Interop.Configurations;
using Anneal.Interop.Python;
using Anneal.Lint;
using Anneal.Reporting;
using Anneal.Reporting.Svg;

namespace Anneal.Cli.Commands.Lint;

/// <summary>
/// <c>anneal lint</c>: what is wrong with schedules for a run, or with training loops in Python or C#, before the run.
/// </summary>
internal sealed class LintCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "lint";
    public const string Description =
        "Finds what is wrong with schedules for a run, or with training loops in Python or C# sources, before the run.";

    private const string Text = "text",
        Sarif = "sarif";
    private const int ChartRows = 12;

    private readonly Argument<string[]> schedules = ScheduleArgument.Several(
        ArgumentArity.OneOrMore,
        " Files that end in .py, .ipynb or .md are read as Python sources, those in .cs as C#, those in .yaml, .yml, "
            + ".json or .sh as configurations of a training."
    );
    private readonly NamesOption names = new();
    private readonly RunPlanOptions run = new();
    private readonly RuleOptions rules = new();
    private readonly Option<bool> chart = new("--chart")
    {
        Description = "Draw the curves too, with the findings marked.",
    };
    private readonly Option<string?> svg = SvgOption.Create(
        "the curve of a single schedule, with the findings marked,"
    );
    private readonly Option<string?> format = WordOption.Create(
        "--format",
        $"How to show the findings; sarif: as code hosts and editors read them. Default: {Text}.",
        Text,
        ResultOptions.Json,
        Sarif
    );
    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal lint \"torch.CosineAnnealingLR(T_max=50)\" --epochs 11 --steps-per-epoch 1000 --step-every epoch",
            "anneal lint @recipe.txt --epochs 30 --samples 60000 --batch 256 --optimizer sgd --momentum 0.9 "
                + "--fail-on error",
            "anneal lint train.py notebook.ipynb --steps-per-epoch 235",
            "anneal lint Training.cs",
            "anneal lint config.yaml --steps-per-epoch 235",
            "anneal lint \"warmup(2000) then cosine(3e-4 -> 3e-5)\" --tokens 1e12 --sequence-length 4096 --batch "
                + "1024 --json",
        ];

    protected override IEnumerable<Symbol> Symbols =>
        [schedules, .. run.All, names.Option, .. rules.All, chart, svg, format, .. results.All];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (texts, sources) = (new List<string>(), new List<LintedSource>());
        var (configurations, refused) = (new List<LintedConfiguration>(), new List<RefusedFile>());
        foreach (var argument in parsed.GetRequiredValue(schedules).Distinct())
        {
            try
            {
                // A native build leaves them to the other half of the tool.
                if (TrainingHalf.IsThis && CSharpFile.IsNamedBy(argument))
                    sources.Add(new(argument, CSharpFile.Check(argument, OfSources(), cancellationToken)));
                else if (SourceFile.IsNamedBy(argument))
                {
                    var source = PythonFile.Read(argument, source => source, cancellationToken);
                    if (ConfigurationFile.MayBeNamedBy(argument) && ConfigurationFile.In(source, Given) is [_, ..] said)
                        configurations.Add(Check(parsed, argument, said));
                    else
                        sources.Add(new(argument, SourceLinter.Check(source, OfSources())));
                }
                else if (ConfigurationFile.IsNamedBy(argument))
                {
                    var found = await ConfigurationFile.ReadAsync(argument, Given, cancellationToken);
                    configurations.Add(Check(parsed, argument, found));
                }
                else
                {
                    SourceFile.RefuseOther(argument);
                    texts.Add(argument);
                }
            }
            catch (UnreadFileException unread)
            {
                // What is wrong with the other files is to be known all the same.
                refused.Add(new(argument, unread.Reason));
                await console.NoteAsync(unread.Message);
            }
        }
        var linted = Check(parsed, texts, cancellationToken);
        var (least, mustCheck) = (rules.LeastSeverity(parsed), rules.FailsUnchecked(parsed));
        var failed =
            linted.Exists(schedule => schedule.Report.HasAtLeast(least))
            || configurations
                .SelectMany(file => file.Schedules)
                .Any(schedule => schedule.Findings.Any(finding => finding.Severity >= least))
            || sources.Exists(source => source.Report.HasAtLeast(least) || mustCheck && !source.Report.IsChecked);

        if (parsed.GetValue(svg) is { } file)
        {
            if (linted is not [var only])
                throw new UsageException("'--svg' draws one schedule; give one, or draw them one by one.");
            await PictureFile.WriteAsync(
                console,
                file,
                SvgChart.Render(LintChart.Of(only, listsFindings: true)),
                cancellationToken
            );
        }
        var rest = OutputFile.Beside(parsed.GetValue(svg), console);
        await (
            results.FormatOf(parsed, format, Text) switch
            {
                ResultOptions.Json => results.WriteDocumentAsync(
                    parsed,
                    rest,
                    ToolJson.Text(LintDocument.Of(failed, linted, sources, configurations, refused), LintJson.Default),
                    cancellationToken
                ),
                Sarif => results.WriteDocumentAsync(
                    parsed,
                    rest,
                    ToolJson.TextAsItsContextSays(
                        SarifResults.Of(ToolVersion.Text, linted, sources, configurations, refused),
                        SarifJson.Default
                    ),
                    cancellationToken
                ),
                _ => results.WriteTextAsync(
                    parsed,
                    rest,
                    shown => Report(parsed, shown, linted, sources, configurations, refused),
                    cancellationToken
                ),
            }
        );
        if (refused.Count > 0)
            return ExitCode.Refused;
        return failed ? ExitCode.No : ExitCode.Done;

        GivenRun Given() => run.GivenOf(parsed, rules.Facts(parsed).LearningRate);

        SourceLintOptions OfSources() => rules.OfSources(parsed, run.PartsOf(parsed));
    }

    private string Report(
        ParseResult parsed,
        ToolConsole shown,
        List<LintedSchedule> linted,
        List<LintedSource> sources,
        List<LintedConfiguration> configurations,
        List<RefusedFile> refused
    )
    {
        string[] reports =
        [
            .. linted.Select(schedule => Report(parsed, shown, schedule)),
            .. sources.Select(LintText.Render),
            .. configurations.Select(LintText.Render),
        ];
        // Where nothing was read, the lines on standard error say all.
        return string.Join('\n', reports.Length > 0 ? reports.Concat(refused.Select(LintText.Render)) : reports);
    }

    private List<LintedSchedule> Check(ParseResult parsed, List<string> texts, CancellationToken cancellationToken)
    {
        if (texts.Count == 0)
            return [];
        var plan = run.RequirePlan(parsed);
        var recipes = ScheduleText.ReadAll(texts, cancellationToken, names.ValuesOf(parsed, plan));
        var (frequency, facts) = (rules.Frequency(parsed), rules.Facts(parsed));
        return [.. recipes.Zip(texts, (recipe, text) => Check(parsed, text, recipe, plan, frequency, facts))];
    }

    private LintedConfiguration Check(ParseResult parsed, string path, IReadOnlyList<ConfiguredSchedule> found) =>
        new(path, [.. found.Select(schedule => CheckSetting(parsed, Advanced(parsed, schedule)))]);

    // Where the file does not say when the schedule is advanced, the option does.
    private ConfiguredSchedule Advanced(ParseResult parsed, ConfiguredSchedule schedule) =>
        schedule.Frequency is null && rules.SaysFrequency(parsed)
            ? schedule with
            {
                Frequency = rules.Frequency(parsed),
            }
            : schedule;

    private LintedSetting CheckSetting(ParseResult parsed, ConfiguredSchedule schedule)
    {
        var linted = Check(parsed, schedule);
        var possible = schedule.Possible.Select(each => Check(parsed, Advanced(parsed, each))?.Report).ToArray();
        return new(
            schedule,
            linted,
            Array.TrueForAll(possible, report => report is not null)
                ? LintedSetting.Common(schedule, [.. possible.OfType<LintReport>()])
                : []
        );
    }

    private LintedSchedule? Check(ParseResult parsed, ConfiguredSchedule schedule)
    {
        if (schedule is not { Recipe: { } recipe, Frequency: { } frequency, Run.Plan: { TotalSteps: not null } plan })
            return null;
        if (frequency == StepFrequency.Batch || frequency == StepFrequency.Epoch && plan.StepsPerEpoch is null)
            return null;
        var facts = rules.Facts(parsed) with { LearningRate = schedule.Rate.Value };
        return Check(parsed, recipe.ToString(), recipe, plan, frequency, facts);
    }

    private LintedSchedule Check(
        ParseResult parsed,
        string argument,
        Recipe recipe,
        RunPlan plan,
        StepFrequency frequency,
        OptimizerFacts facts
    )
    {
        var report = ScheduleText.Fit(recipe, () =>
            Linter.Check(recipe, plan, frequency, facts, rules.Metric(parsed), rules.OfSchedules(parsed))
        );
        return new(argument, recipe.ToString(), report, plan, () => Linter.RateOf(recipe, plan, frequency, facts));
    }

    private string Report(ParseResult parsed, ToolConsole shown, LintedSchedule schedule)
    {
        var text = LintText.Render(schedule);
        return parsed.GetValue(chart)
            ? $"{shown.Draw(LintChart.Of(schedule, listsFindings: false), ChartRows)}\n{text}"
            : text;
    }
}
