namespace Anneal.Cli.Commands.Lint;

/// <summary>A configuration and what the linter says of its schedules.</summary>
/// <param name="Path">The file.</param>
/// <param name="Schedules">What it says, and the findings where the schedule and its run are known.</param>
internal sealed record LintedConfiguration(string Path, IReadOnlyList<LintedSetting> Schedules);
