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

    /// <summary>The line in which the statement begins that it stands in; its own where it stands alone.</summary>
    public int FirstLine { get; init; } = At.Line;

    /// <summary>What it silences: each code in the statement that it stands in, and in the line below.</summary>
    public IEnumerable<(int? Cell, int Line, string Code)> Covered => Codes.SelectMany(CoveredOf);

    /// <summary>Where it silences a code.</summary>
    public IEnumerable<(int? Cell, int Line, string Code)> CoveredOf(string code) =>
        Enumerable.Range(FirstLine, At.Line + 2 - FirstLine).Select(line => (At.Cell, line, code));

    [GeneratedRegex(@"^#+\s*anneal:\s*ignore\[([^\]]*)\]")]
    private static partial Regex Pattern();
}
