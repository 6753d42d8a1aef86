using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Anneal.Interop.Python;
using Anneal.Lint;
using Anneal.Reporting.Linting;

namespace Anneal.Cli.Commands.Lint.Sarif;

/// <summary>The findings of a run of the linter as <see cref="SarifLog"/>.</summary>
internal sealed partial class SarifResults
{
    private const string Fingerprint = "annealFinding/v1";

    private readonly Dictionary<string, int> seen = [];

    public static SarifLog Of(
        string version,
        IReadOnlyList<LintedSchedule> schedules,
        IReadOnlyList<LintedSource> sources,
        IReadOnlyList<LintedConfiguration> configurations,
        IReadOnlyList<RefusedFile> refused
    )
    {
        var results = new SarifResults();
        var invocation = new SarifLog.Invocation(
            refused.Count == 0,
            [
                .. refused.Select(file => new SarifLog.Notification(
                    "error",
                    new(file.Reason),
                    [new(new(new(SarifPath.UriOf(file.File)), null), null)]
                )),
            ]
        );
        return new([
            new(
                new(new("anneal", version, SarifRules.All)),
                [invocation],
                "utf16CodeUnits",
                [
                    .. schedules.SelectMany(results.Of),
                    .. sources.SelectMany(results.Of),
                    .. configurations.SelectMany(results.Of),
                ]
            ),
        ]);
    }

    private IEnumerable<SarifLog.Result> Of(LintedSchedule schedule) =>
        from finding in schedule.Report.Findings
        let file = SarifPath.FileOf(schedule.Argument)
        let span = finding.Place.Span
        select Result(
            finding,
            file is null ? null : Physical(file, span is { Line: > 0 } part ? RegionOf(part) : new(1, null, null)),
            finding.Place.Part ?? schedule.Text
        );

    private IEnumerable<SarifLog.Result> Of(LintedSource source) =>
        [
            .. source.Report.Findings.Select(found => Of(source, found, isIgnored: false)),
            .. source.Report.Ignored.Select(found => Of(source, found, isIgnored: true)),
        ];

    // A line of a cell is none of the file that holds the notebook.
    private SarifLog.Result Of(LintedSource source, SourceFinding found, bool isIgnored)
    {
        var (at, finding) = found;
        var result = Result(
            finding,
            Physical(source.Path, at.Cell is null ? new(at.Line, at.Column, null) : null),
            at.Cell is null ? finding.Place.Part : $"{at}"
        );
        return isIgnored ? result with { Suppressions = [new("inSource")] } : result;
    }

    private IEnumerable<SarifLog.Result> Of(LintedConfiguration configuration) =>
        from setting in configuration.Schedules
        from finding in setting.Findings
        select Result(
            finding,
            Physical(configuration.Path, new(Math.Max(1, setting.Configured.Line), null, null)),
            setting.Configured.Setting
        );

    private SarifLog.Result Result(LintFinding finding, SarifLog.PhysicalLocation? file, string? part)
    {
        var text = new StringBuilder(finding.Message);
        if (finding.Remedy is { } remedy)
            text.Append($"\nRemedy: {remedy}");
        if (finding.RemedyText is { } remedied)
            text.Append($"\n{remedied}");
        IReadOnlyList<SarifLog.LogicalLocation>? logical = part is null ? null : [new(part)];
        return new(
            finding.Code,
            SarifRules.All.TakeWhile(rule => rule.Id != finding.Code).Count(),
            FindingText.Word(finding.Severity),
            new(text.ToString()),
            [new(file, logical)],
            new Dictionary<string, string>
            {
                [Fingerprint] = FingerprintOf(
                    finding.Code,
                    file?.ArtifactLocation.Uri,
                    part ?? Numbers().Replace(finding.Message, "N")
                ),
            },
            null
        );
    }

    // The same on another line; of several alike in a file each has its own.
    private string FingerprintOf(string code, string? file, string part)
    {
        var key = $"{code}\n{file}\n{part}";
        var count = seen[key] = seen.GetValueOrDefault(key) + 1;
        var bytes = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{key}\n{count}"));
        return System.Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    // Those of lines change when one is put in above.
    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();

    private static SarifLog.PhysicalLocation Physical(string path, SarifLog.Region? region) =>
        new(new(SarifPath.UriOf(path)), region);

    private static SarifLog.Region RegionOf(SourceSpan span) => new(span.Line, span.Column, span.Column + span.Length);
}
