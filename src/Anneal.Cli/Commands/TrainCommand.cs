using System.CommandLine;
using System.Globalization;
using Anneal.Cli.Comparisons;
using Anneal.Cli.Errors;
using Anneal.Cli.Help;
using Anneal.Cli.Linting;
using Anneal.Cli.Options;
using Anneal.Cli.Output;
using Anneal.Cli.Runs;
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
    private readonly Argument<string?> schedule = ScheduleArgument.Optional(" Not given with --resume.");
    private readonly Option<double?> rate = NumberOption.Positive(
        "--rate",
        FormattableString.Invariant(
            $"The learning rate that the text calls 'base'. Default: {TrainingDefaults.Digits.Rate}."
        )
    );
    private readonly Option<ulong?> seed = NumberOption.Whole(
        "--seed",
        "Decides the first weights and the order of the examples. Default: 0.",
        least: 0UL
    );
    private readonly Option<string?> report = new("--report")
    {
        Description = "HTML file to write. Default: none.",
        HelpName = "FILE",
    };
    private readonly Option<bool> json = JsonOption.Create();
    private readonly TrainingOptions training = new();
    private readonly AverageOptions average = new();
    private readonly RunOptions folder = new();

    private TrainCommand(ToolConsole console) => this.console = console;

    public static Command Create(ToolConsole console)
    {
        var train = new TrainCommand(console);
        var command = new ExampleCommand(
            Name,
            Description,
            "anneal train \"warmup(1ep) then cosine(base -> 0)\" --rate 0.2",
            "anneal train \"warmup(5ep, from=0) then cosine(0.3 -> 0.01, 15ep)\" --dataset fashion-mnist --epochs 30 "
                + "--batch 256 --json",
            "anneal train \"one_cycle(base, 100%)\" --average ema --out runs/first --checkpoint-every 500",
            "anneal train --resume runs/first"
        )
        {
            train.schedule,
            train.rate,
            train.seed,
        };
        train.training.AddTo(command);
        train.average.AddTo(command);
        train.folder.AddTo(command);
        command.Add(train.report);
        command.Add(train.json);
        command.SetAction(train.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var reportPath = parsed.GetValue(report);
        if (reportPath is not null)
            ReportFile.RequireWritable(reportPath);
        var resumed = folder.Resume(parsed) is { } path ? Resume(parsed, path) : null;
        var (setup, run, begun) = resumed is null
            ? await BeginAsync(parsed, reportPath is not null, cancellationToken)
            : (resumed.Setup, resumed.Run, null);
        using var kept = resumed ?? begun;
        if (resumed is not null)
            await NoteAsync(resumed);

        foreach (var warning in TrainingLint.WarningsOf([run]))
            await console.Error.WriteLineAsync(warning);

        var table = parsed.GetValue(json) ? null : new EpochTable(console.Output);
        table?.WriteHeader();
        var reports = new List<TrainingReport>();
        foreach (var earlier in kept?.Snapshot?.Reports ?? [])
            Report(earlier);
        run.Reported += (_, each) => Report(each);
        var result = await ExecuteAsync(run, setup.Threads, kept, cancellationToken);

        await console.Output.WriteAsync(
            table is null
                ? ToolJson.Text(TrainDocument.Of(run, reports, result, kept?.Path), json => json.TrainDocument)
                : TrainSummary.Of(result)
        );
        if (result is null)
        {
            if (kept is not null)
                await console.Error.WriteLineAsync(
                    $"anneal: stopped; 'anneal train --resume {kept.Path}' goes on from here."
                );
            return ExitCode.Interrupted;
        }
        if (reportPath is not null)
            await WriteReportAsync(setup, run, result, reportPath, cancellationToken);
        return ExitCode.Done;

        void Report(TrainingReport each)
        {
            reports.Add(each);
            console.ShowStatus("");
            if (each.EndsEpoch)
                table?.Write(each);
            else
                console.ShowStatus(
                    $"epoch {NumberText.Fixed(each.Epoch, 2)} of "
                        + $"{run.Settings.Epochs.ToString(CultureInfo.InvariantCulture)}  loss "
                        + $"{NumberText.Significant(each.Train.Loss)}  accuracy {EpochTable.Accuracy(each.Train)}"
                );
        }
    }

    private async Task<(TrainingSetup, TrainingRun, KeptTraining?)> BeginAsync(
        ParseResult parsed,
        bool testEveryEpoch,
        CancellationToken cancellationToken
    )
    {
        var recipe = ScheduleText.Read(
            parsed.GetValue(schedule)
                ?? throw new UsageException(
                    "'train' needs a schedule, as in anneal train \"cosine(base -> 0)\", or --resume DIR."
                )
        );
        if (parsed.GetValue(rate) is not null)
            ScheduleText.RequireBase("--rate", [recipe]);
        var choices = average.Apply(parsed, training.Choices(parsed, TrainingDefaults.Digits)) with
        {
            TestEveryEpoch = testEveryEpoch,
        };
        var every = folder.CheckpointEvery(parsed);
        var setup = choices.Open(training.ThreadCount(parsed));
        var run = setup.Run(recipe, parsed.GetValue(rate) ?? TrainingDefaults.Digits.Rate, parsed.GetValue(seed) ?? 0);
        return (
            setup,
            run,
            folder.Output(parsed) is { } path
                ? await KeptTraining.BeginAsync(path, choices, setup, run, every, console, cancellationToken)
                : null
        );
    }

    private KeptTraining Resume(ParseResult parsed, string path)
    {
        folder.RequireNothingBut(parsed, training.Threads, json, report);
        return KeptTraining.Resume(path, training.ThreadCount(parsed), console);
    }

    private async Task NoteAsync(KeptTraining resumed)
    {
        await console.Error.WriteLineAsync(
            resumed.Snapshot is { } snapshot
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"anneal: '{resumed.Path}' goes on after {snapshot.Epoch} epochs and {snapshot.Batch} batches, "
                        + $"{snapshot.Step} updates."
                )
                : $"anneal: '{resumed.Path}' has no checkpoint yet; the training begins at its start."
        );
        if (resumed.HasNewEvents)
            await console.Error.WriteLineAsync(
                "anneal: TensorBoard's event file did not hold all that was reported; it is written anew."
            );
    }

    /// <summary>The result, or null where Ctrl-C came first.</summary>
    private async Task<TrainingResult?> ExecuteAsync(
        TrainingRun run,
        int threads,
        KeptTraining? kept,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await Task.Factory.StartNew(
                () =>
                    run.Execute(
                        threads,
                        clock: console.Clock,
                        observer: kept?.Observer,
                        resumeFrom: kept?.Snapshot,
                        cancellationToken: cancellationToken
                    ),
                cancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            );
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private Task WriteReportAsync(
        TrainingSetup setup,
        TrainingRun run,
        TrainingResult result,
        string path,
        CancellationToken cancellationToken
    )
    {
        var findings = new ComparisonFindings
        {
            Setup = setup,
            StepsPerEpoch = run.Plan.StepsPerEpoch!.Value,
            Seeds = [run.Settings.Seed],
            TrainingCount = 1,
            Results =
            [
                new ContenderResult(new Contender(run.Settings.Recipe, run.Settings.BaseLearningRate), run, [result]),
            ],
            Interrupted = false,
            Elapsed = result.Elapsed,
        };
        return ReportFile.WriteAsync(
            path,
            ComparisonReports.Of(findings, console.Clock.GetUtcNow()).ToHtml(),
            cancellationToken
        );
    }
}
