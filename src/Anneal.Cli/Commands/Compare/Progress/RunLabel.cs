using Anneal.Reporting;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Compare.Progress;

/// <summary>What a training is called while it runs.</summary>
internal static class RunLabel
{
    /// <summary>The schedule, and the base rate where the schedule has one; without the seed.</summary>
    public static string Label(this TrainingRun run) =>
        run.Settings.Recipe.UsesBase
            ? $"{run.Settings.Recipe} at {NumberText.Significant(run.Settings.BaseLearningRate)}"
            : run.Settings.Recipe.ToString();
}
