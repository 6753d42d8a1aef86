using System.Text.RegularExpressions;

namespace Anneal.Interop.Python.Syntax;

/// <summary><c># anneal: ignore[LR005] reason</c>: findings of these codes are not wanted here.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Codes">The codes.</param>
internal sealed partial record IgnoreComment(SourcePlace At, IReadOnlyList<string> Codes)
{
    /// <summary>What a comment asks for; null where it asks for nothing.</summary>
    public static IgnoreComment? Read(ReadOnlySpan<char> comment, SourcePlace at) =>
        comment.Contains("anneal:", StringComparison.Ordinal)
        && Pattern().Match(comment.ToString()) is { Success: true } found
            ? new(
                at,
                found.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
            : null;

    /// <summary>What it silences: each code in its own line, and in the line below.</summary>
    public IEnumerable<(int? Cell, int Line, string Code)> Covered => Codes.SelectMany(CoveredOf);

    /// <summary>Where it silences a code.</summary>
    public IEnumerable<(int? Cell, int Line, string Code)> CoveredOf(string code) =>
        [(At.Cell, At.Line, code), (At.Cell, At.Line + 1, code)];

    [GeneratedRegex(@"^#+\s*anneal:\s*ignore\[([^\]]*)\]")]
    private static partial Regex Pattern();
}
