using Anneal.Cli.Training;
using Anneal.Reporting;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Compare.Progress;

/// <summary>A line for each training that has ended, for logs.</summary>
internal sealed class ProgressLines(ToolConsole console) : ITrainingProgress
{
    /// <inheritdoc/>
    public Task WatchAsync(IReadOnlyList<TrainingRun> runs, Func<Action<EndedRun>, Task> train)
    {
        var ended = 0;
        return train(outcome =>
            console.Error.WriteLine(
                FoldedText.Of(
                    $"{++ended}/{runs.Count} {outcome.Run.Label()}, seed {outcome.Run.Settings.Seed}: "
                        + $"{Ending(outcome.Result)}",
                    console.ErrorWidth
                )
            )
        );
    }

    private static string Ending(TrainingResult? result) =>
        result switch
        {
            null => "failed",
            { DivergedAtStep: { } step } => $"diverged after {CountText.Of(step, "update")}",
            _ => $"train loss {NumberText.Significant(result.Last.Train.Loss)}, validation accuracy "
                + $"{ScoreText.Accuracy(result.Last.Validation)}, "
                + $"{NumberText.Fixed(result.Elapsed.TotalSeconds, 1)} s",
        };
}
