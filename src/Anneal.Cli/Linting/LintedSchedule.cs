using Anneal.Lint;

namespace Anneal.Cli.Linting;

/// <summary>A schedule and what the linter says of it.</summary>
/// <param name="Text">The canonical text.</param>
/// <param name="Report">The findings.</param>
internal sealed record LintedSchedule(string Text, LintReport Report)
{
    /// <summary>How many findings of each severity there are, in words.</summary>
    public string Counts => Report.Findings.Count == 0
        ? "nothing found"
        : string.Join(", ", Report.Findings.GroupBy(finding => finding.Severity).OrderByDescending(group => group.Key).Select(group => $"{group.Count()} {Word(group.Key)}{(group.Count() == 1 ? "" : "s")}"));

    /// <summary>A severity as people and JSON read it.</summary>
    public static string Word(LintSeverity severity) => severity switch
    {
        LintSeverity.Error => "error",
        LintSeverity.Warning => "warning",
        _ => "note",
    };
}
