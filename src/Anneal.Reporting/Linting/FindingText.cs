using Anneal.Lint;

namespace Anneal.Reporting.Linting;

/// <summary>The linter's findings in words.</summary>
public static class FindingText
{
    /// <summary>A severity as people and JSON read it: <c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    /// <param name="severity">How serious a finding is.</param>
    public static string Word(LintSeverity severity) =>
        severity switch
        {
            LintSeverity.Error => "error",
            LintSeverity.Warning => "warning",
            _ => "note",
        };

    /// <summary>A finding in one line: code, severity, message.</summary>
    /// <param name="finding">What the linter found.</param>
    public static string Line(LintFinding finding) => $"{finding.Code} {Word(finding.Severity)}: {finding.Message}";
}
