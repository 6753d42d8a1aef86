using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python;

/// <summary>A mistake in training loops that the linter knows.</summary>
public sealed class SourceRule
{
    internal SourceRule(string code, string title, Func<SourceProgram, IEnumerable<SourceFinding>> check) =>
        (Code, Title, Check) = (code, title, check);

    internal SourceRule(string code, string title, Func<EventTrace, IEnumerable<SourceFinding>> check)
        : this(code, title, (SourceProgram program) => program.Traces.SelectMany(check)) { }

    /// <summary>A rule that another part of the linter asks, because it knows more than what the source does.</summary>
    internal static SourceRule Elsewhere(string code, string title) => new(code, title, (SourceProgram _) => []);

    /// <summary>Its code, such as <c>LP001</c>.</summary>
    public string Code { get; }

    /// <summary>What it is, in a few words.</summary>
    public string Title { get; }

    /// <summary>A mistake; where lost indentation leaves a doubt, it says so instead of guessing.</summary>
    /// <param name="at">Where the mistake stands.</param>
    /// <param name="severity">How much it matters where it is certain.</param>
    /// <param name="lostAt">The line at which the indentation is lost, so that it is not certain; null where it
    /// is.</param>
    /// <param name="question">What cannot be told then, after "whether".</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="remedy">What to do.</param>
    internal SourceFinding Find(
        SourcePlace at,
        LintSeverity severity,
        int? lostAt,
        string question,
        string message,
        string remedy
    )
    {
        if (lostAt is not { } line)
            return new(at, new(Code, severity, new(), message, remedy));
        return new(
            at,
            new(
                Code,
                LintSeverity.Note,
                new(),
                Invariant($"cannot tell whether {question}: indentation lost at line {line}."),
                "indent the code under its 'for', 'if' and 'else' lines, and ask again."
            )
        );
    }

    /// <summary>A mistake that is certain.</summary>
    /// <inheritdoc cref="Find(SourcePlace, LintSeverity, int?, string, string, string)"/>
    internal SourceFinding Find(SourcePlace at, LintSeverity severity, string message, string remedy) =>
        new(at, new(Code, severity, new(), message, remedy));

    /// <summary>What the rule has to say of what a source does.</summary>
    internal Func<SourceProgram, IEnumerable<SourceFinding>> Check { get; }
}
