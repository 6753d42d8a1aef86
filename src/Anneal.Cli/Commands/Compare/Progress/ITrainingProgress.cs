using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Compare.Progress;

/// <summary>Shows a person how far trainings are.</summary>
internal interface ITrainingProgress
{
    /// <summary>Watches trainings while they are executed.</summary>
    /// <param name="runs">The trainings.</param>
    /// <param name="train">Executes them; calls what it is given with each outcome.</param>
    Task WatchAsync(IReadOnlyList<TrainingRun> runs, Func<Action<EndedRun>, Task> train);
}
