using Anneal.Lint;
using Anneal.Reporting.Linting;

namespace Anneal.Cli.Commands.Lint;

/// <summary>How many findings of each severity there are, in words.</summary>
internal static class FindingCounts
{
    public static string Of(IReadOnlyCollection<LintFinding> findings) =>
        findings.Count == 0
            ? "nothing found"
            : string.Join(
                ", ",
                findings
                    .GroupBy(finding => finding.Severity)
                    .OrderByDescending(group => group.Key)
                    .Select(group => $"{group.Count()} {FindingText.Word(group.Key)}{(group.Count() == 1 ? "" : "s")}")
            );
}
