using Anneal.Interop.Python;
using Anneal.Lint;

namespace Anneal.Cli.Commands.Lint.Sarif;

/// <summary>The rules with their help, which is that of the page <c>docs/lint.md</c>.</summary>
internal static class SarifRules
{
    /// <summary>All rules, those of schedules first.</summary>
    public static IReadOnlyList<SarifLog.Rule> All { get; } =
    [
        .. Linter.Rules.Select(rule => Of(rule.Code, rule.Title)),
        .. SourceLinter.Rules.Select(rule => Of(rule.Code, rule.Title)),
    ];

    private static SarifLog.Rule Of(string code, string title)
    {
        var (row, more) = RulePage.Of(code);
        var markdown = more.Length > 0 ? $"{row}\n\n{more}" : row;
        return new(code, new($"{title}."), new(RulePage.Plain(row)), new(RulePage.Plain(markdown), markdown));
    }
}
