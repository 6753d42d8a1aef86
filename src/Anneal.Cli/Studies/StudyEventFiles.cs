using Anneal.Reporting.TensorBoard;
using Anneal.Tuning.Rungs;
using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

namespace Anneal.Cli.Studies;

/// <summary>
/// TensorBoard's files of a study, one for each attempt that this process runs, with what fills the HPARAMS tab.
/// </summary>
internal sealed class StudyEventFiles : IStudyWatcher
{
    private const string Name = "tensorboard",
        Rate = "rate",
        Schedule = "schedule",
        Updates = "updates";

    private readonly Lock gate = new();
    private readonly Dictionary<long, (FileStream File, EventFileWriter Writer)> open = [];
    private readonly SweptStudy swept;
    private readonly ToolConsole console;
    private readonly string root;
    private readonly RungPlan plan;
    private bool isOver;

    /// <param name="swept">What is swept, with its folder.</param>
    /// <param name="folder">The study's folder.</param>
    /// <param name="console">Where it is said that a file cannot be written.</param>
    public StudyEventFiles(SweptStudy swept, string folder, ToolConsole console)
    {
        (this.swept, this.console, root) = (swept, console, Path.Combine(folder, Name));
        plan = swept.Settings.Plan;
        Try(() =>
        {
            // Each process that works on the study says the same; one is taken.
            using var file = Begin(root, out var writer);
            writer.WriteExperiment("", [.. Domain()], swept.Metric);
        });
    }

    public void Take(StudyEvent happened)
    {
        lock (gate)
            Try(() =>
            {
                if (happened.Kind == StudyEventKind.Reported) // of attempts of this process only
                    WriterOf(happened).Write(happened.Step, new Scalar(swept.Metric, happened.Value ?? double.NaN));
                else if (happened.Outcome is { } outcome && open.Remove(happened.Attempt, out var ended))
                    using (ended.File)
                        ended.Writer.WriteSessionEnd(outcome == TrialOutcome.Completed);
            });
    }

    public Task EndAsync(bool isOver)
    {
        lock (gate)
            foreach (var (file, _) in open.Values)
                file.Dispose();
        return Task.CompletedTask;
    }

    private EventFileWriter WriterOf(StudyEvent happened)
    {
        if (open.TryGetValue(happened.Attempt, out var known))
            return known.Writer;
        var folder = FormattableString.Invariant(
            $"{happened.Candidate}-{happened.Rung}-{happened.Seed}-{happened.Attempt}"
        );
        var file = Begin(Path.Combine(root, folder), out var writer);
        open[happened.Attempt] = (file, writer);
        var candidate = swept.Settings.Space[happened.Candidate];
        writer.WriteSessionStart(
            FormattableString.Invariant($"{happened.Candidate}-{happened.Rung}"),
            [
                new(Rate, candidate.Rate),
                new(Schedule, candidate.Recipe.ToString()),
                .. candidate.Values.Select(value => new HyperParameter(value.Name, value.Value)),
                new(Updates, plan.Rungs[happened.Rung].Steps),
            ]
        );
        return writer;
    }

    private IEnumerable<HyperParameter> Domain() =>
        [
            .. swept.Settings.Space.Rates.Select(rate => new HyperParameter(Rate, rate)),
            .. swept.Settings.Space.Schedules.Select(schedule => new HyperParameter(Schedule, schedule.ToString())),
            .. from dimension in swept.Settings.Space.Dimensions
            from value in dimension.Values
            select new HyperParameter(dimension.Name, value),
            .. plan.Rungs.Select(rung => new HyperParameter(Updates, rung.Steps)),
        ];

    private FileStream Begin(string folder, out EventFileWriter writer)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, EventFileWriter.FileName(DateTimeOffset.UtcNow, console.HostName));
        var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        writer = EventFileWriter.Begin(file, TimeProvider.System);
        return file;
    }

    private void Try(Action write)
    {
        if (isOver)
            return;
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            isOver = true;
            _ = console.NoteAsync($"TensorBoard's files of the study end here: {error.Message}");
        }
    }
}
