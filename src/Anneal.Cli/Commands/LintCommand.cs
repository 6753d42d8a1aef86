using System.CommandLine;
using Anneal.Cli.Errors;
using Anneal.Cli.Help;
using Anneal.Cli.Linting;
using Anneal.Cli.Options;
using Anneal.Cli.Output;
using Anneal.Cli.Schedules;
using Anneal.Interop.Python;
using Anneal.Language;
using Anneal.Lint;
using Anneal.Reporting;
using Anneal.Reporting.Charts;
using Anneal.Reporting.Svg;
using Anneal.Reporting.Terminal;

namespace Anneal.Cli.Commands;

/// <summary>
/// <c>anneal lint</c>: what is wrong with schedules for a run, or with training loops in Python, before the run.
/// </summary>
internal sealed class LintCommand
{
    public const string Name = "lint";
    public const string Description =
        "Finds what is wrong with schedules for a run, or with training loops in Python sources, before the run.";

    private const int MostColumns = 100,
        ChartRows = 12;

    private readonly ToolConsole console;
    private readonly Argument<string[]> schedules = ScheduleArgument.Several(
        ArgumentArity.OneOrMore,
        " Files that end in .py, .ipynb or .md are read as Python sources."
    );
    private readonly RunPlanOptions run = new();
    private readonly Option<string?> stepEvery = WordOption.Create(
        "--step-every",
        "When the training loop advances the schedule; once an epoch, plain lengths count epochs. Default: update.",
        "update",
        "epoch",
        "batch"
    );
    private readonly OptimizerFactsOptions optimizer = new();
    private readonly Option<string?> metric = new("--metric")
    {
        Description = "Name of the metric that feedback acts on, such as validation_loss.",
        HelpName = "NAME",
    };
    private readonly Option<string?> metricOf = WordOption.Create(
        "--metric-of",
        "The data that the metric is measured on. Default: validation.",
        "validation",
        "training",
        "training-batch"
    );
    private readonly Option<string?> failOn = WordOption.Create(
        "--fail-on",
        "Least severity of a finding for exit status 1. Default: warning.",
        "error",
        "warning",
        "note"
    );
    private readonly Option<string?> silence = new("--silence")
    {
        Description = "Codes of rules that are not asked, with commas between them.",
        HelpName = "CODES",
    };
    private readonly Option<bool> chart = new("--chart")
    {
        Description = "Draw the curves too, with the findings marked.",
    };
    private readonly Option<string?> svg = new("--svg")
    {
        Description = "File to draw the curve of a single schedule into, with the findings marked.",
        HelpName = "FILE",
    };
    private readonly Option<bool> json = JsonOption.Create();

    private LintCommand(ToolConsole console) => this.console = console;

    public static Command Create(ToolConsole console)
    {
        var lint = new LintCommand(console);
        var command = new ExampleCommand(
            Name,
            Description,
            "anneal lint \"torch.CosineAnnealingLR(T_max=50)\" --epochs 11 --steps-per-epoch 1000 --step-every epoch",
            "anneal lint @recipe.txt --epochs 30 --samples 60000 --batch 256 --optimizer sgd --momentum 0.9 "
                + "--fail-on error",
            "anneal lint train.py notebook.ipynb --steps-per-epoch 235",
            "anneal lint \"warmup(2000) then cosine(3e-4 -> 3e-5)\" --tokens 1e12 --sequence-length 4096 --batch "
                + "1024 --json"
        )
        {
            lint.schedules,
        };
        lint.run.AddTo(command);
        command.Add(lint.stepEvery);
        lint.optimizer.AddTo(command);
        foreach (
            var option in new Option[]
            {
                lint.metric,
                lint.metricOf,
                lint.failOn,
                lint.silence,
                lint.chart,
                lint.svg,
                lint.json,
            }
        )
            command.Add(option);
        command.SetAction(lint.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var arguments = parsed.GetRequiredValue(schedules);
        var sources = new List<LintedSource>();
        foreach (var path in arguments.Where(SourceFile.IsNamedBy))
            sources.Add(
                new(
                    path,
                    SourceLinter.Check(await SourceFile.ReadAsync(path, cancellationToken), SourceOptions(parsed))
                )
            );
        var texts = arguments.Where(argument => !SourceFile.IsNamedBy(argument)).ToArray();
        Array.ForEach(texts, SourceFile.RefuseOther);
        var plan = texts.Length == 0 ? null : run.RequirePlan(parsed);
        var recipes = ScheduleText.ReadAll(texts);
        var linted = recipes.Select(recipe => Check(parsed, recipe, plan!)).ToArray();
        var failed =
            linted.Any(schedule => schedule.Report.HasAtLeast(LeastSeverity(parsed)))
            || sources.Exists(source => source.Report.HasAtLeast(LeastSeverity(parsed)));

        if (parsed.GetValue(svg) is { } file)
        {
            if (linted.Length != 1)
                throw new UsageException("'--svg' draws one schedule; give one, or draw them one by one.");
            await ReportFile.WriteAsync(
                file,
                SvgChart.Render(Chart(parsed, recipes[0], linted[0], plan!, listsFindings: true)),
                cancellationToken
            );
        }
        await console.Output.WriteAsync(
            parsed.GetValue(json)
                ? ToolJson.Text(LintDocument.Of(failed, linted, sources), json => json.LintDocument)
                : string.Join(
                    '\n',
                    recipes
                        .Zip(linted, (recipe, schedule) => Text(parsed, recipe, schedule, plan!))
                        .Concat(sources.Select(LintText.Render))
                )
        );
        return failed ? ExitCode.No : ExitCode.Done;
    }

    private LintedSchedule Check(ParseResult parsed, Recipe recipe, RunPlan plan)
    {
        try
        {
            return new(
                recipe.ToString(),
                Linter.Check(
                    recipe,
                    plan,
                    Frequency(parsed),
                    optimizer.FactsOf(parsed),
                    Metric(parsed),
                    Options(parsed)
                )
            );
        }
        catch (ScheduleBindingException error)
        {
            throw new UsageException($"'{recipe}': {error.Message}");
        }
    }

    private string Text(ParseResult parsed, Recipe recipe, LintedSchedule schedule, RunPlan plan) =>
        (
            parsed.GetValue(chart)
                ? TerminalChart.Render(
                    Chart(parsed, recipe, schedule, plan, listsFindings: false),
                    Math.Clamp(console.Width, 30, MostColumns),
                    ChartRows,
                    new TerminalStyle { Color = console.ShowsColor }
                ) + "\n"
                : ""
        ) + LintText.Render(schedule);

    private LineChart Chart(
        ParseResult parsed,
        Recipe recipe,
        LintedSchedule schedule,
        RunPlan plan,
        bool listsFindings
    ) =>
        LintChart.Of(
            schedule,
            Linter.RateOf(recipe, plan, Frequency(parsed), optimizer.FactsOf(parsed)),
            plan,
            listsFindings
        );

    private SourceLintOptions SourceOptions(ParseResult parsed)
    {
        var (epochs, stepsPerEpoch) = run.PartsOf(parsed);
        return new()
        {
            Epochs = epochs,
            StepsPerEpoch = stepsPerEpoch,
            Frequency = parsed.GetValue(stepEvery) is null ? null : Frequency(parsed),
            Optimizer = optimizer.FactsOf(parsed),
            Metric = Metric(parsed),
            Schedule = Options(parsed),
            SilencedCodes = [.. Silenced(parsed).Where(IsOfSources)],
        };
    }

    private StepFrequency Frequency(ParseResult parsed) =>
        parsed.GetValue(stepEvery) switch
        {
            "epoch" => StepFrequency.Epoch,
            "batch" => StepFrequency.Batch,
            _ => StepFrequency.Update,
        };

    private MetricFacts? Metric(ParseResult parsed) =>
        parsed.GetValue(metric) is null && parsed.GetValue(metricOf) is null
            ? null
            : new(
                parsed.GetValue(metric) ?? "the metric",
                parsed.GetValue(metricOf) switch
                {
                    "training" => MetricSource.Training,
                    "training-batch" => MetricSource.TrainingBatch,
                    _ => MetricSource.Validation,
                }
            );

    private LintOptions Options(ParseResult parsed) =>
        new() { SilencedCodes = [.. Silenced(parsed).Where(code => !IsOfSources(code))] };

    private string[] Silenced(ParseResult parsed) =>
        (parsed.GetValue(silence) ?? "").Split(
            ',',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    private static bool IsOfSources(string code) => code.StartsWith("LP", StringComparison.Ordinal);

    private LintSeverity LeastSeverity(ParseResult parsed) =>
        parsed.GetValue(failOn) switch
        {
            "error" => LintSeverity.Error,
            "note" => LintSeverity.Note,
            _ => LintSeverity.Warning,
        };
}
