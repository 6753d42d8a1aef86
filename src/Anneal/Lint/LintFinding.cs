namespace Anneal.Lint;

/// <summary>A mistake that was found before the run.</summary>
/// <param name="Code">The rule, <c>LR001</c> to <c>LR012</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Place">What it speaks of.</param>
/// <param name="Message">What is wrong, with the numbers that prove it.</param>
/// <param name="Remedy">What to do, in words; null where only the user can know.</param>
/// <param name="RemedyText">A schedule text that does it, found to bind to the same run; null where there is
/// none.</param>
public sealed record LintFinding(
    string Code,
    LintSeverity Severity,
    LintPlace Place,
    string Message,
    string? Remedy = null,
    string? RemedyText = null
);
