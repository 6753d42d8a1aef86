using Anneal.Lint;
using Anneal.Reporting.Linting;

namespace Anneal.Cli.Linting;

/// <summary>A schedule and what the linter says of it.</summary>
/// <param name="Text">The canonical text.</param>
/// <param name="Report">The findings.</param>
internal sealed record LintedSchedule(string Text, LintReport Report)
{
    /// <summary>How many findings of each severity there are, in words.</summary>
    public string Counts => Report.Findings.Count == 0
        ? "nothing found"
        : string.Join(", ", Report.Findings.GroupBy(finding => finding.Severity).OrderByDescending(group => group.Key).Select(group => $"{group.Count()} {FindingText.Word(group.Key)}{(group.Count() == 1 ? "" : "s")}"));
}
