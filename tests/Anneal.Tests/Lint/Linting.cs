using Anneal.Lint;

namespace Anneal.Tests.Lint;

/// <summary>Short ways to lint a text.</summary>
internal static class Linting
{
    public static LintReport Check(
        string text,
        RunPlan plan,
        StepFrequency frequency = StepFrequency.Update,
        OptimizerFacts? optimizer = null,
        MetricFacts? metric = null,
        LintOptions? options = null
    ) => Linter.Check(Recipe.Parse(text), plan, frequency, optimizer, metric, options);

    public static LintFinding Finding(this LintReport report, string code)
    {
        var found = report.Findings.Where(finding => finding.Code == code).ToArray();
        Assert.True(found.Length == 1, $"expected one {code}, but found: {report.Listing()}");
        return found[0];
    }

    public static string Listing(this LintReport report) =>
        string.Join(
            '\n',
            report
                .Findings.Select(finding =>
                    $"{finding.Code} {finding.Severity} [{finding.Place.Part} @ {finding.Place.Step}] "
                    + $"{finding.Message} ({finding.Remedy} {finding.RemedyText})"
                )
                .DefaultIfEmpty("nothing")
        );

    /// <summary>The codes of warnings and errors.</summary>
    public static IEnumerable<string> Codes(this LintReport report) =>
        report
            .Findings.Where(finding => finding.Severity >= LintSeverity.Warning)
            .Select(finding => finding.Code)
            .Order()
            .Distinct();
}
