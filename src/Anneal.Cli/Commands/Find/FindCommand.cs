using Anneal.Cli.Options;
using Anneal.Cli.Schedules;
using Anneal.Cli.Training;
using Anneal.Tuning.Ranges;

namespace Anneal.Cli.Commands.Find;

/// <summary><c>anneal find</c>: the learning-rate range test on the built-in engine.</summary>
internal sealed class FindCommand(ToolConsole console) : ToolCommand(Name, Description)
{
    public const string Name = "find";
    public const string Description = "Finds a learning rate by a range test. Exit status 1 where none is suggested.";

    private const int ChartRows = 14;

    private readonly Argument<string?> schedule = ScheduleArgument.Optional(
        $" The rate is for its 'base'. Default: {FindSetup.DefaultSchedule}."
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

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var recipe = ScheduleText.Read(parsed.GetValue(schedule) ?? FindSetup.DefaultSchedule, cancellationToken);
        ScheduleText.RequireBase("find", [recipe]);
        var settings = range.Settings(parsed);
        var threads = training.ThreadCount(parsed);
        FindSetup setup;
        if (range.Resume(parsed) is { } path)
        {
            range.RequireNothingBut(parsed, [schedule, training.Threads, .. range.All, .. results.All]);
            setup = FindSetup.AtCheckpoint(path, threads, cancellationToken);
            settings = settings with { Seeds = [setup.Settings.Seed] };
        }
        else
            setup = FindSetup.AtBeginning(
                training.Choices(parsed, TrainingDefaults.Digits),
                threads,
                cancellationToken
            );

        results.RequireWritable(parsed);
        var recordings = new List<RangeTestRecording>();
        foreach (var seed in settings.Seeds)
        {
            console.ShowStatus($"range test: seed {recordings.Count + 1} of {settings.Seeds.Count}");
            recordings.Add(await Task.Run(() => setup.Record(settings, seed, cancellationToken), cancellationToken));
        }
        console.ShowStatus("");
        var result = RangeTestResult.Of(recordings);
        await results.WriteAsync(
            parsed,
            console,
            shown => FindText.Render(result, recipe) + "\n" + shown.Draw(FindChart.Of(result), ChartRows),
            () => ToolJson.Text(FindDocument.Of(result), FindJson.Default),
            cancellationToken
        );
        return result.SuggestedRate is null ? ExitCode.No : ExitCode.Done;
    }
}
