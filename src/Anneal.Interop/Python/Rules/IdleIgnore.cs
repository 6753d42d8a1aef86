using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Rules;

/// <summary>A comment asks for silence where nothing is said.</summary>
internal static class IdleIgnore
{
    private const string Code = "LP019";

    public static SourceRule Rule { get; } =
        new(Code, "an ignore that silences nothing", (Reading.EventTrace _) => Array.Empty<SourceFinding>());

    /// <summary>A finding for each code of a comment that none of the silenced findings has.</summary>
    public static IEnumerable<SourceFinding> In(
        IEnumerable<IgnoreComment> comments,
        IReadOnlyList<SourceFinding> ignored
    ) =>
        from comment in comments
        from code in comment.Codes
        where !ignored.Any(found => found.Finding.Code == code && comment.Covers(found.At))
        select Rule.Find(
            comment.At,
            LintSeverity.Note,
            $"nothing of {code} is found here, so that this silences nothing.",
            "remove the comment, or correct its code."
        );
}
