using Anneal.Cli.Options;
using Anneal.Cli.Schedules;
using Anneal.Cli.Training;
using Anneal.Cli.Training.RangeTests;
using Anneal.Tuning.Ranges;

namespace Anneal.Cli.Commands.Find;

/// <summary><c>anneal find</c>: the learning-rate range test on the built-in engine.</summary>
internal sealed class FindCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "find";
    public const string Description = "Finds a learning rate by a range test. Exit status 1 where none is suggested.";

    private const int ChartRows = 14,
        StatusesOfASeed = 50;

    private readonly Argument<string?> schedule = ScheduleArgument.Optional(
        $" The rate is for its 'base'. Default: {RangeTraining.DefaultSchedule}."
    );
    private readonly TrainingOptions training = new();
    private readonly RangeOptions range = new();
    private readonly ResultOptions results = new();

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal find",
            "anneal find \"cosine(base -> 0)\" --optimizer adamw --seeds 5",
            "anneal find --resume runs/first",
        ];

    protected override IEnumerable<Symbol> Symbols => [schedule, .. training.All, .. range.All, .. results.All];

    protected override bool SavesWhenInterrupted => true;

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var recipe = ScheduleText.Read(parsed.GetValue(schedule) ?? RangeTraining.DefaultSchedule, cancellationToken);
        ScheduleText.RequireBase("find", [recipe]);
        var settings = range.Settings(parsed);
        var threads = training.ThreadCount(parsed);
        RangeTraining setup;
        if (range.Resume(parsed) is { } path)
        {
            range.RequireNothingBut(parsed, [schedule, training.Threads, .. range.All, .. results.All]);
            setup = RangeTraining.AtCheckpoint(path, threads, cancellationToken);
            settings = settings with { Seeds = [setup.Settings.Seed] };
        }
        else
            setup = RangeTraining.AtBeginning(
                training.Choices(parsed, TrainingDefaults.Digits),
                threads,
                cancellationToken
            );

        results.RequireWritable(parsed);
        var recordings = Record(setup, settings, cancellationToken);
        console.ShowStatus("");
        var interrupted = recordings.Count < settings.Seeds.Count;
        if (interrupted)
            await console.NoteAsync($"stopped after {recordings.Count} of {settings.Seeds.Count} seeds.");
        if (recordings.Count == 0)
            return ExitCode.Interrupted;
        var result = RangeTestResult.Of(recordings);
        await results.WriteAsync(
            parsed,
            console,
            shown => FindText.Render(result, recipe) + "\n" + shown.Draw(FindChart.Of(result), ChartRows),
            () => ToolJson.Text(FindDocument.Of(result, interrupted), FindJson.Default),
            interrupted ? CancellationToken.None : cancellationToken
        );
        if (interrupted)
            return ExitCode.Interrupted;
        return result.SuggestedRate is null ? ExitCode.No : ExitCode.Done;
    }

    /// <summary>The seeds that came to their end.</summary>
    private List<RangeTestRecording> Record(
        RangeTraining setup,
        RangeTestSettings settings,
        CancellationToken cancellationToken
    )
    {
        var (recordings, bar) = (new List<RangeTestRecording>(), new StatusBar(console));
        var between = Math.Max(1, settings.Steps / StatusesOfASeed);
        try
        {
            foreach (var seed in settings.Seeds)
                recordings.Add(setup.Record(settings, seed, Show, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
        return recordings;

        void Show(int updates)
        {
            if (updates % between == 0)
                bar.Show(
                    $"range test: seed {recordings.Count + 1} of {settings.Seeds.Count}",
                    (recordings.Count + (double)updates / settings.Steps) / settings.Seeds.Count
                );
        }
    }
}
