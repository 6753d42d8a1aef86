namespace Anneal.Lint;

/// <summary>What the linter found.</summary>
/// <param name="Findings">The findings, the gravest first.</param>
/// <param name="Steps">Updates in the run.</param>
/// <param name="ExaminedSteps">Updates that were looked at; fewer where the curve is defined by a history too long to
/// walk, or ends in an arithmetic error.</param>
public sealed record LintReport(ValueList<LintFinding> Findings, long Steps, long ExaminedSteps)
{
    /// <summary>Whether there is a finding of this severity or a graver one.</summary>
    /// <param name="severity">The least severity that counts.</param>
    public bool HasAtLeast(LintSeverity severity) => Findings.Any(finding => finding.Severity >= severity);
}
