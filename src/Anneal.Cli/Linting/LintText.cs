using System.Globalization;
using System.Text;
using Anneal.Lint;
using Anneal.Reporting.Linting;

namespace Anneal.Cli.Linting;

/// <summary>Findings for people.</summary>
internal static class LintText
{
    public static string Render(LintedSchedule schedule)
    {
        var text = new StringBuilder($"{schedule.Text}\n");
        foreach (var finding in schedule.Report.Findings) Append(text, schedule, finding);
        var (steps, examined) = (schedule.Report.Steps, schedule.Report.ExaminedSteps);
        text.Append($"  {schedule.Counts} in {Count(steps)} updates");
        if (examined < steps) text.Append($", of which the first {Count(examined)} could be looked at");
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, LintedSchedule schedule, LintFinding finding)
    {
        text.Append($"  {FindingText.Line(finding)}\n");
        if (Where(schedule, finding.Place) is { Length: > 0 } where) text.Append($"    where:  {where}\n");
        if (finding.Remedy is { } remedy) text.Append($"    remedy: {remedy}\n");
        if (finding.RemedyText is { } remedied) text.Append($"            {remedied}\n");
    }

    private static string Where(LintedSchedule schedule, LintPlace place)
    {
        var parts = new List<string>();
        // A part that is the whole text stands above already.
        if (place.Part is { } part && part != schedule.Text) parts.Add(place.Span is { } span ? $"{part} ({span})" : part);
        if (place.Step is { } step) parts.Add($"update {Count(step)}{(place.Epoch is { } epoch ? $", epoch {epoch.ToString("#,0.##", CultureInfo.InvariantCulture)}" : "")}");
        return string.Join(", ", parts);
    }

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
