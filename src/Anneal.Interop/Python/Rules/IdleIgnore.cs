using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Rules;

/// <summary>A comment asks for silence where nothing is said.</summary>
internal static class IdleIgnore
{
    public static SourceRule Rule { get; } = SourceRule.Elsewhere("LP019", "an ignore that silences nothing");

    /// <summary>A finding for each code of a comment that none of the silenced findings has.</summary>
    /// <param name="comments">The comments.</param>
    /// <param name="ignored">The findings that they silence.</param>
    /// <param name="isAsked">Whether a rule is asked at all.</param>
    public static IEnumerable<SourceFinding> In(
        IEnumerable<IgnoreComment> comments,
        IReadOnlyList<SourceFinding> ignored,
        Func<string, bool> isAsked
    )
    {
        var places = ignored.Select(found => (found.At.Cell, found.At.Line, found.Finding.Code)).ToHashSet();
        return from comment in comments
            from code in comment.Codes
            where isAsked(code) && !comment.CoveredOf(code).Any(places.Contains)
            select Rule.Find(
                comment.At,
                LintSeverity.Note,
                $"nothing of {code} is found here, so that this silences nothing.",
                "remove the comment, or correct its code."
            );
    }
}
