using Anneal.Cli.Commands.Train.Runs;
using Anneal.Cli.Options;
using Anneal.Cli.Pictures;
using Anneal.Cli.Schedules;
using Anneal.Cli.Training;
using Anneal.Reporting;
using Anneal.Reporting.Svg;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Train;

/// <summary><c>anneal train</c>: one training, epoch by epoch.</summary>
internal sealed class TrainCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "train";
    public const string Description = "Trains a network with a schedule and prints each epoch's figures.";

    private readonly Argument<string?> schedule = ScheduleArgument.Optional(" Not given with --resume.");
    private readonly Option<double?> rate = NumberOption.Positive(
        "--rate",
        $"The learning rate that the text calls 'base'. Default: {TrainingDefaults.Digits.Rate}."
    );
    private readonly Option<ulong?> seed = NumberOption.Whole(
        "--seed",
        "Decides the first weights and the order of the examples. Default: 0.",
        least: 0UL,
        most: ulong.MaxValue
    );
    private readonly Option<string?> report = new("--report")
    {
        Description = "HTML file to write; '-' is standard output. Default: none.",
        HelpName = "FILE",
    };
    private readonly Option<string?> svg = SvgOption.Create("its curves");
    private readonly Option<bool> json = JsonOption.Create();
    private readonly TrainingOptions training = new();
    private readonly AverageOptions average = new();
    private readonly RunOptions folder = new();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal train \"warmup(1ep) then cosine(base -> 0)\" --rate 0.2",
            "anneal train \"warmup(5ep, from=0) then cosine(0.3 -> 0.01, 15ep)\" --dataset fashion-mnist --epochs 30 "
                + "--batch 256 --json",
            "anneal train \"one_cycle(base, 100%)\" --average ema --output runs/first --checkpoint-every 500",
            "anneal train --resume runs/first",
        ];

    protected override bool SavesWhenInterrupted => true;

    protected override IEnumerable<Symbol> Symbols =>
        [schedule, rate, seed, .. training.All, .. average.All, .. folder.All, report, svg, json];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var reportPath = parsed.GetValue(report);
        var svgPath = parsed.GetValue(svg);
        if (reportPath is not null)
            OutputFile.RequireWritable(reportPath);
        if (svgPath is not null)
            PictureFile.RequireWritable(svgPath);
        var (setup, run, kept) = folder.Resume(parsed) is { } resumed
            ? await ResumeAsync(parsed, resumed, cancellationToken)
            : Begin(parsed, reportPath is not null || svgPath is not null, cancellationToken);
        using (kept)
        {
            foreach (var warning in TrainingLint.WarningsOf([run]))
                await console.NoteAsync(warning);

            var rest = OutputFile.Beside(svgPath == OutputFile.StandardOutput ? svgPath : reportPath, console);
            var watch = new TrainingWatch(
                console,
                parsed.GetValue(json) ? null : new EpochTable(rest.Output, rest.Width)
            );
            watch.Begin(run, kept?.Snapshot?.Reports ?? []);
            var result = await ExecuteAsync(run, setup.Threads, kept, cancellationToken);
            console.ShowStatus("");

            if (parsed.GetValue(json))
                await rest.Output.WriteAsync(
                    ToolJson.Text(TrainDocument.Of(run, watch.Reports, result, kept?.Path), TrainJson.Default)
                );
            else
                await rest.PrintAsync(TrainSummary.Of(result, rest.Width));
            if (result is null)
            {
                if (kept is not null)
                    await console.NoteAsync($"stopped; 'anneal train --resume {kept.Path}' resumes from here.");
                return ExitCode.Interrupted;
            }
            await WriteReportAsync(new(setup, run, result), reportPath, svgPath, cancellationToken);
            return ExitCode.Done;
        }
    }

    private (TrainingSetup, TrainingRun, KeptTraining?) Begin(
        ParseResult parsed,
        bool testEveryEpoch,
        CancellationToken cancellationToken
    )
    {
        var recipe = ScheduleText.Read(
            parsed.GetValue(schedule)
                ?? throw new UsageException(
                    "'train' needs a schedule, as in anneal train \"cosine(base -> 0)\", or --resume DIR."
                ),
            cancellationToken
        );
        if (parsed.GetValue(rate) is not null)
            ScheduleText.RequireBase("--rate", [recipe]);
        var choices = average.Apply(parsed, training.Choices(parsed, TrainingDefaults.Digits)) with
        {
            TestEveryEpoch = testEveryEpoch,
        };
        var every = folder.CheckpointEvery(parsed);
        var setup = choices.Open(training.ThreadCount(parsed), cancellationToken);
        var run = setup.Run(recipe, parsed.GetValue(rate) ?? TrainingDefaults.Digits.Rate, parsed.GetValue(seed) ?? 0);
        var kept = folder.Output(parsed) is { } path
            ? KeptTraining.Begin(path, choices, setup, run, every, console)
            : null;
        return (setup, run, kept);
    }

    private async Task WriteReportAsync(
        TrainReport report,
        string? pagePath,
        string? svgPath,
        CancellationToken cancellationToken
    )
    {
        if (pagePath is not null)
            await OutputFile.WriteAsync(console, pagePath, report.ToHtml(console.Clock.GetUtcNow()), cancellationToken);
        if (svgPath is not null)
            await PictureFile.WriteAsync(console, svgPath, SvgChart.RenderPanels(report.Charts), cancellationToken);
    }

    private async Task<(TrainingSetup, TrainingRun, KeptTraining?)> ResumeAsync(
        ParseResult parsed,
        string path,
        CancellationToken cancellationToken
    )
    {
        folder.RequireNothingBut(parsed, training.Threads, json, report, svg);
        var kept = KeptTraining.Resume(path, training.ThreadCount(parsed), console, cancellationToken);
        await console.NoteAsync(
            kept.Snapshot is { } snapshot
                ? $"'{kept.Path}' resumes after {snapshot.Epoch} epochs and {snapshot.Batch} batches, "
                    + $"{snapshot.Step} updates."
                : $"'{kept.Path}' has no checkpoint yet; the training begins at its start."
        );
        if (kept.Foreign is { } foreign)
            await console.NoteAsync(
                $"note: the training was begun with {foreign}; from here on its last bits may differ from "
                    + "those of one that was never stopped."
            );
        if (kept.HasNewEvents)
            await console.NoteAsync(
                "TensorBoard's event file did not hold all that was reported; it is written again."
            );
        return (kept.Setup, kept.Run, kept);
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
}
