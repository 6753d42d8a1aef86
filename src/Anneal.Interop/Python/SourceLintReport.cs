namespace Anneal.Interop.Python;

/// <summary>What the linter found in a source.</summary>
/// <param name="Findings">The findings, in the order of the source.</param>
/// <param name="Schedulers">The schedulers that it makes, and those that it steps without making them.</param>
public sealed record SourceLintReport(ValueList<SourceFinding> Findings, ValueList<SourceScheduler> Schedulers)
{
    /// <summary>
    /// What was found, but is not wanted where it stands: <c># anneal: ignore[LR005]</c>. Default: none.
    /// </summary>
    public ValueList<SourceFinding> Ignored { get; init; } = [];

    /// <summary>The languages of cells that were not read, because they are not Python. Default: none.</summary>
    public ValueList<string> OtherLanguages { get; init; } = [];

    /// <summary>Whether every scheduler was checked, and there was one.</summary>
    public bool IsChecked => Schedulers.Count > 0 && Schedulers.All(scheduler => scheduler.Unchecked is null);

    /// <summary>Whether there is a finding of this severity or a graver one.</summary>
    /// <param name="severity">The least severity that counts.</param>
    public bool HasAtLeast(LintSeverity severity) => Findings.Any(found => found.Finding.Severity >= severity);
}
