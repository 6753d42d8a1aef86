using System.CommandLine;
using System.Globalization;
using Anneal.Cli.Comparisons;
using Anneal.Cli.Help;
using Anneal.Cli.Linting;
using Anneal.Cli.Options;
using Anneal.Cli.Output;
using Anneal.Cli.Schedules;
using Anneal.Cli.Training;
using Anneal.Reporting;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands;

/// <summary><c>anneal train</c>: one training, epoch by epoch.</summary>
internal sealed class TrainCommand
{
    public const string Name = "train";
    public const string Description = "Trains a network with a schedule and prints each epoch's figures.";

    private readonly ToolConsole console;
    private readonly Argument<string> schedule = ScheduleArgument.One();
    private readonly Option<double?> rate = NumberOption.Positive("--rate", FormattableString.Invariant($"The learning rate that the text calls 'base'. Default: {TrainingDefaults.Digits.Rate}."));
    private readonly Option<ulong?> seed = NumberOption.Whole("--seed", "Decides the first weights and the order of the examples. Default: 0.", least: 0UL);
    private readonly Option<string?> report = new("--report") { Description = "HTML file to write. Default: none.", HelpName = "FILE" };
    private readonly Option<bool> json = JsonOption.Create();
    private readonly TrainingOptions training = new();

    private TrainCommand(ToolConsole console) => this.console = console;

    public static Command Create(ToolConsole console)
    {
        var train = new TrainCommand(console);
        var command = new ExampleCommand(Name, Description,
            "anneal train \"warmup(1ep) then cosine(base -> 0)\" --rate 0.2",
            "anneal train \"warmup(5ep, from=0) then cosine(0.3 -> 0.01, 15ep)\" --dataset fashion-mnist --epochs 30 --batch 256 --json")
        { train.schedule, train.rate, train.seed };
        train.training.AddTo(command);
        command.Add(train.report);
        command.Add(train.json);
        command.SetAction(train.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var reportPath = parsed.GetValue(report);
        if (reportPath is not null) ReportFile.RequireWritable(reportPath);
        var recipe = ScheduleText.Read(parsed.GetRequiredValue(schedule));
        if (parsed.GetValue(rate) is not null) ScheduleText.RequireBase("--rate", [recipe]);
        var setup = training.Read(parsed, TrainingDefaults.Digits);
        setup = setup with { Settings = setup.Settings with { TestEveryEpoch = reportPath is not null } };
        var run = setup.Run(recipe, parsed.GetValue(rate) ?? TrainingDefaults.Digits.Rate, parsed.GetValue(seed) ?? 0);

        foreach (var warning in TrainingLint.WarningsOf([run])) await console.Error.WriteLineAsync(warning);

        var table = parsed.GetValue(json) ? null : new EpochTable(console.Output);
        table?.WriteHeader();
        var reports = new List<TrainingReport>();
        var result = await ExecuteAsync(run, setup.Threads, Report, cancellationToken);

        await console.Output.WriteAsync(table is null ? ToolJson.Text(TrainDocument.Of(run, reports, result), json => json.TrainDocument) : Summary(result));
        if (result is null) return ExitCode.Interrupted;
        if (reportPath is not null) await WriteReportAsync(setup, run, result, reportPath, cancellationToken);
        return ExitCode.Done;

        void Report(TrainingReport report)
        {
            reports.Add(report);
            console.ShowStatus("");
            if (report.EndsEpoch) table?.Write(report);
            else console.ShowStatus($"epoch {NumberText.Fixed(report.Epoch, 2)} of {run.Settings.Epochs.ToString(CultureInfo.InvariantCulture)}  loss {NumberText.Significant(report.Train.Loss)}  accuracy {EpochTable.Accuracy(report.Train)}");
        }
    }

    /// <summary>The result, or null where Ctrl-C came first.</summary>
    private async Task<TrainingResult?> ExecuteAsync(TrainingRun run, int threads, Action<TrainingReport> onReport, CancellationToken cancellationToken)
    {
        run.Reported += (_, report) => onReport(report);
        try
        {
            return await Task.Factory.StartNew(() => run.Execute(threads, clock: console.Clock, cancellationToken: cancellationToken),
                cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private Task WriteReportAsync(TrainingSetup setup, TrainingRun run, TrainingResult result, string path, CancellationToken cancellationToken)
    {
        var findings = new ComparisonFindings
        {
            Setup = setup,
            StepsPerEpoch = run.Plan.StepsPerEpoch!.Value,
            Seeds = [run.Settings.Seed],
            TrainingCount = 1,
            Results = [new ContenderResult(new Contender(run.Settings.Recipe, run.Settings.BaseLearningRate), run, [result])],
            Interrupted = false,
            Elapsed = result.Elapsed,
        };
        return ReportFile.WriteAsync(path, ComparisonReports.Of(findings, console.Clock.GetUtcNow()).ToHtml(), cancellationToken);
    }

    private static string Summary(TrainingResult? result) => result switch
    {
        null => "\ninterrupted\n",
        { DivergedAtStep: { } step } => FormattableString.Invariant($"\ndiverged after {step} updates\n"),
        _ => $"""

            test accuracy   {EpochTable.Accuracy(result.Last.Test)}   loss {NumberText.Significant(result.Last.Test?.Loss ?? double.NaN)}
            best validation {NumberText.Fixed(result.BestValidationAccuracy ?? double.NaN, 4)}
            time            {NumberText.Fixed(result.Elapsed.TotalSeconds, 1)} s, {NumberText.Significant(result.ExamplesPerSecond, 3)} examples per second
            weights         {result.WeightsSha256}

            """.ReplaceLineEndings("\n"),
    };
}
