using Anneal.Lint;

namespace Anneal.Reporting.Linting;

/// <summary>A schedule of a report and what the linter found in it.</summary>
/// <param name="Schedule">The schedule as text, also its name in the charts.</param>
/// <param name="Findings">The findings, the gravest first.</param>
public sealed record LintedCurve(string Schedule, IReadOnlyList<LintFinding> Findings);
