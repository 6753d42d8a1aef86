using Anneal.Conformance;

namespace Anneal.Tests;

/// <summary>The rates that thirteen frameworks' own code gave, point by point.</summary>
public sealed class GoldenTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Goldens");

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.jsonl")
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
        ];

    [Theory, MemberData(nameof(Files))]
    public void Agree_with_the_framework_at_every_step_of_every_group(string file)
    {
        var report = Report.Of([Path.Combine(Folder, file)], Deviations.Read(Report.DeviationsPath()));
        using var text = new StringWriter();
        report.Write(text, showFailures: true);
        Assert.True(report.Failed == 0 && report.Passed > 0, text.ToString());
        Assert.True(report.Skipped <= report.Passed / 100, text.ToString());
    }
}
