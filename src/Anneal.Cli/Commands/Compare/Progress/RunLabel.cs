using Anneal.Reporting;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Compare.Progress;

/// <summary>What a training is called while it runs.</summary>
internal static class RunLabel
{
    /// <summary>What stands between a schedule and its base rate.</summary>
    public const string At = " at ";

    /// <summary>The schedule, and the base rate where the schedule has one; without the seed.</summary>
    public static string Label(this TrainingRun run) =>
        run.Settings.Recipe.UsesBase
            ? $"{run.Settings.Recipe}{At}{NumberText.Significant(run.Settings.BaseLearningRate)}"
            : run.Settings.Recipe.ToString();
}
