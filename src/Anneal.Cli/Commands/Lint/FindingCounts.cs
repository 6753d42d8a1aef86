using Anneal.Lint;
using Anneal.Reporting.Linting;

namespace Anneal.Cli.Commands.Lint;

/// <summary>How many findings of each severity there are, in words.</summary>
internal static class FindingCounts
{
    public static string Of(IReadOnlyCollection<LintFinding> findings)
    {
        var counts = findings.CountBy(finding => finding.Severity).OrderByDescending(count => count.Key).Select(Of);
        return findings.Count == 0 ? "nothing found" : string.Join(", ", counts);
    }

    private static string Of(KeyValuePair<LintSeverity, int> count) =>
        $"{count.Value} {FindingText.Word(count.Key)}{(count.Value == 1 ? "" : "s")}";
}
