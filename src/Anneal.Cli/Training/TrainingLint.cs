using Anneal.Cli.Options;
using Anneal.Lint;
using Anneal.Reporting.Linting;
using Anneal.Training.Runs;

namespace Anneal.Cli.Training;

/// <summary>What the linter says of trainings.</summary>
internal static class TrainingLint
{
    /// <summary>The findings for a training's schedule, the gravest first.</summary>
    public static IReadOnlyList<LintFinding> FindingsOf(TrainingRun run)
    {
        var (settings, optimizer) = (run.Settings, run.Settings.Optimizer);
        double? rate = settings.Recipe.UsesBase ? settings.BaseLearningRate : null;
        return Linter
            .Check(
                settings.Recipe,
                run.Plan,
                optimizer: KnownOptimizers.FactsOf(optimizer.Name, rate, optimizer.Momentum)
            )
            .Findings;
    }

    /// <summary>A line for each warning and error; a schedule that is trained several times is judged once.</summary>
    public static IEnumerable<string> WarningsOf(IEnumerable<TrainingRun> runs) =>
        from run in runs.DistinctBy(run => run.Settings.Recipe)
        from finding in FindingsOf(run)
        where finding.Severity >= LintSeverity.Warning
        select $"'{run.Settings.Recipe}': {FindingText.Line(finding)}";
}
