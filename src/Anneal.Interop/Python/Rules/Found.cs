using Anneal.Lint;

namespace Anneal.Interop.Python.Rules;

/// <summary>Makes findings; where lost indentation leaves a doubt, they say so instead of guessing.</summary>
internal static class Found
{
    /// <param name="rule">The rule.</param>
    /// <param name="at">Where the mistake stands.</param>
    /// <param name="severity">How much it matters where it is certain.</param>
    /// <param name="lostAt">The line at which the indentation is lost, so that it is not certain; null where it
    /// is.</param>
    /// <param name="question">What cannot be told then, after "whether".</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="remedy">What to do.</param>
    public static SourceFinding Of(
        SourceRule rule,
        SourcePlace at,
        LintSeverity severity,
        int? lostAt,
        string question,
        string message,
        string remedy
    ) =>
        new(
            at,
            lostAt is { } line
                ? new(
                    rule.Code,
                    LintSeverity.Note,
                    new(),
                    FormattableString.Invariant($"cannot tell whether {question}: indentation lost at line {line}."),
                    "indent the code under its 'for', 'if' and 'else' lines, and ask again."
                )
                : new(rule.Code, severity, new(), message, remedy)
        );
}
