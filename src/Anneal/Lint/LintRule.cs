namespace Anneal.Lint;

/// <summary>A mistake that the linter knows.</summary>
public sealed class LintRule
{
    internal LintRule(string code, string title, Func<LintSubject, IEnumerable<LintFinding>> check) =>
        (Code, Title, Check) = (code, title, check);

    /// <summary>Its code, <c>LR001</c> to <c>LR012</c>.</summary>
    public string Code { get; }

    /// <summary>What it is, in a few words.</summary>
    public string Title { get; }

    /// <summary>What the rule has to say of a run.</summary>
    internal Func<LintSubject, IEnumerable<LintFinding>> Check { get; }
}
