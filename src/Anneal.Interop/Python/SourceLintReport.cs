namespace Anneal.Interop.Python;

/// <summary>What the linter found in a source.</summary>
/// <param name="Findings">The findings, in the order of the source.</param>
/// <param name="Schedulers">The schedulers that it makes.</param>
public sealed record SourceLintReport(ValueList<SourceFinding> Findings, ValueList<SourceScheduler> Schedulers)
{
    /// <summary>Whether there is a finding of this severity or a graver one.</summary>
    /// <param name="severity">The least severity that counts.</param>
    public bool HasAtLeast(LintSeverity severity) => Findings.Any(found => found.Finding.Severity >= severity);
}
