using Anneal.Interop.Configurations;
using Anneal.Lint;

namespace Anneal.Cli.Commands.Lint;

/// <summary>A schedule of a configuration and what the linter says of it.</summary>
/// <param name="Configured">The schedule.</param>
/// <param name="Linted">What is said of it in its run; null where one of the two is not known.</param>
/// <param name="Everywhere">What holds however many updates an epoch has, where that alone is not known.</param>
internal sealed record LintedSetting(
    ConfiguredSchedule Configured,
    LintedSchedule? Linted,
    IReadOnlyList<LintFinding> Everywhere
)
{
    /// <summary>All that is found.</summary>
    public IReadOnlyList<LintFinding> Findings => Linted?.Report.Findings ?? Everywhere;

    /// <summary>What all of several reports say.</summary>
    /// <param name="configured">The schedule, whose setting is the place.</param>
    /// <param name="reports">Those of its possible runs.</param>
    public static IReadOnlyList<LintFinding> Common(ConfiguredSchedule configured, LintReport[] reports)
    {
        if (reports.Length == 0)
            return [];
        return
        [
            .. reports[0]
                .Findings.Select(finding => finding.Code)
                .Distinct()
                .Select(code =>
                    reports.Select(report => report.Findings.FirstOrDefault(each => each.Code == code)).ToArray()
                )
                .Where(found => Array.TrueForAll(found, each => each is not null))
                .Select(found => Common(configured, found!)),
        ];
    }

    // Words in which a number of the run stands are not the same in all of them.
    private static LintFinding Common(ConfiguredSchedule configured, LintFinding[] found)
    {
        var code = found[0].Code;
        var title = Linter.Rules.First(rule => rule.Code == code).Title;
        return new(
            code,
            found.Min(finding => finding.Severity),
            new(configured.Setting),
            Same(finding => finding.Message)
                ?? $"{char.ToUpperInvariant(title[0])}{title[1..]}, however many updates an epoch has.",
            Same(finding => finding.Remedy),
            Same(finding => finding.RemedyText)
        );

        string? Same(Func<LintFinding, string?> part) =>
            found.Select(part).Distinct().ToArray() is [var only] ? only : null;
    }
}
