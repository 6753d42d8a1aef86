using Anneal.Cli.Training;
using Anneal.Reporting;
using Anneal.Training.Runs;
using Spectre.Console;

namespace Anneal.Cli.Commands.Compare.Progress;

/// <summary>
/// A bar for each schedule and one for all, with the time left, a line each; gone when all have ended. Where there is
/// room, with the loss and accuracy of the training that reported last.
/// </summary>
internal sealed class ProgressBars(ToolConsole console) : ITrainingProgress
{
    private const int DefaultWidth = 80,
        MostBars = 20,
        LeastBarWidth = 10,
        MostBarWidth = 24,
        FiguresWidth = 28,
        WidthWithFigures = 110;

    // '100%', '00:00:00', a space after each column but the last, and the last place of a line.
    private const int OtherColumns = 4 + 8 + 3 + 1;

    private readonly int width = console.ErrorWidth ?? DefaultWidth;

    private int BarWidth => Math.Clamp(width / 4, LeastBarWidth, MostBarWidth);

    private int LabelWidth => Math.Max(LeastBarWidth, width - BarWidth - OtherColumns);

    /// <inheritdoc/>
    public Task WatchAsync(IReadOnlyList<TrainingRun> runs, Func<Action<EndedRun>, Task> train)
    {
        var terminal = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(console.Error),
                Ansi = AnsiSupport.Yes,
                Interactive = InteractionSupport.Yes,
                ColorSystem = console.ShowsColor ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            }
        );
        terminal.Profile.Width = width;
        return terminal
            .Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn { Width = BarWidth },
                new PercentageColumn(),
                new RemainingTimeColumn()
            )
            .StartAsync(context =>
            {
                var schedules = runs.GroupBy(RunLabel.Label).ToArray();
                // More lines than a terminal has would flicker.
                var bars = (schedules.Length <= MostBars ? schedules : []).ToDictionary(
                    group => group.Key,
                    group => new Bar([.. group], NewTask(context, group.Key), text => Describe(group.Key, text))
                );
                var whole = $"all {CountText.Of(runs.Count, "training")}";
                var all = new Bar(runs, NewTask(context, whole), text => Describe(whole, text));
                foreach (var run in runs)
                    run.Reported += (_, report) =>
                    {
                        bars.GetValueOrDefault(run.Label())?.Report(run, report);
                        all.Report(run, report);
                    };
                return train(outcome =>
                {
                    bars.GetValueOrDefault(outcome.Run.Label())?.End(outcome.Run);
                    all.End(outcome.Run);
                });
            });
    }

    private ProgressTask NewTask(ProgressContext context, string label) =>
        context.AddTask(Describe(label, width < WidthWithFigures ? "" : "waiting"));

    private string Describe(string label, string figures)
    {
        var room = width < WidthWithFigures ? LabelWidth : LabelWidth - FiguresWidth - 1;
        var shown = label.PadRight(room);
        if (label.Length > room)
        {
            // The rate at the end tells one from the next.
            var rate = label.LastIndexOf(RunLabel.At, StringComparison.Ordinal) is > 0 and var at ? label[at..] : "";
            shown = $"{label[..Math.Max(0, room - 1 - rate.Length)]}…{rate}";
        }
        return width < WidthWithFigures
            ? Markup.Escape(shown)
            : $"{Markup.Escape(shown)} [grey]{Markup.Escape(figures.PadRight(FiguresWidth))}[/]";
    }

    /// <summary>Trainings that share a bar, and report from several threads.</summary>
    private sealed class Bar(IReadOnlyList<TrainingRun> runs, ProgressTask task, Func<string, string> describe)
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
                    task.Description = describe(figures);
            }
        }
    }
}
