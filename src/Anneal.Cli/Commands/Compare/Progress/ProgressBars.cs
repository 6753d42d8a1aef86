using Anneal.Cli.Training;
using Anneal.Reporting;
using Anneal.Training.Runs;
using Spectre.Console;

namespace Anneal.Cli.Commands.Compare.Progress;

/// <summary>
/// A bar for each schedule, with the loss and accuracy of the training that reported last; gone when all have ended.
/// </summary>
internal sealed class ProgressBars(TextWriter output) : ITrainingProgress
{
    private const int LongestText = 48;

    /// <inheritdoc/>
    public Task WatchAsync(IReadOnlyList<TrainingRun> runs, Func<Action<EndedRun>, Task> train) =>
        AnsiConsole
            .Create(
                new AnsiConsoleSettings
                {
                    Out = new AnsiConsoleOutput(output),
                    Ansi = AnsiSupport.Yes,
                    Interactive = InteractionSupport.Yes,
                }
            )
            .Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn { Width = 24 },
                new PercentageColumn(),
                new RemainingTimeColumn()
            )
            .StartAsync(context =>
            {
                var bars = runs.GroupBy(RunLabel.Label)
                    .ToDictionary(
                        group => group.Key,
                        group => new Bar(group, context.AddTask(Describe(group.Key, "waiting")))
                    );
                foreach (var run in runs)
                    run.Reported += (_, report) => bars[run.Label()].Report(run, report);
                return train(outcome => bars[outcome.Run.Label()].End(outcome.Run));
            });

    private static string Describe(string label, string figures)
    {
        var shown = label.Length <= LongestText ? label.PadRight(LongestText) : $"{label[..(LongestText - 1)]}…";
        return $"{Markup.Escape(shown)} [grey]{Markup.Escape(figures.PadRight(28))}[/]";
    }

    /// <summary>The trainings of one schedule, which report from several threads.</summary>
    private sealed class Bar(IGrouping<string, TrainingRun> runs, ProgressTask task)
    {
        private readonly Lock gate = new();
        private readonly Dictionary<TrainingRun, double> done = runs.ToDictionary(run => run, _ => 0.0);

        public void Report(TrainingRun run, TrainingReport report) =>
            MoveTo(
                run,
                report.Epoch / run.Settings.Epochs,
                $"loss {NumberText.Significant(report.Train.Loss, 3)}  accuracy "
                    + $"{ScoreText.Accuracy(report.Validation ?? report.Train)}"
            );

        /// <summary>A training that diverged ends before its last epoch.</summary>
        public void End(TrainingRun run) => MoveTo(run, 1, null);

        private void MoveTo(TrainingRun run, double share, string? figures)
        {
            lock (gate)
            {
                done[run] = share;
                task.Value = task.MaxValue * done.Values.Average();
                if (figures is not null)
                    task.Description = Describe(runs.Key, figures);
            }
        }
    }
}
