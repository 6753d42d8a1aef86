using Anneal.Lint;

namespace Anneal.Cli.Linting;

/// <summary>A schedule and what the linter says of it.</summary>
/// <param name="Text">The canonical text.</param>
/// <param name="Report">The findings.</param>
internal sealed record LintedSchedule(string Text, LintReport Report)
{
    /// <summary>How many findings of each severity there are, in words.</summary>
    public string Counts => FindingCounts.Of(Report.Findings);
}
