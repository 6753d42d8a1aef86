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
        foreach (var finding in schedule.Report.Findings)
            Append(text, FindingText.Line(finding), finding, Where(schedule, finding.Place));
        var (steps, examined) = (schedule.Report.Steps, schedule.Report.ExaminedSteps);
        text.Append($"  {schedule.Counts} in {Count(steps)} updates");
        if (examined > 0 && examined < steps)
            text.Append($", of which the first {Count(examined)} could be looked at");
        return text.Append('\n').ToString();
    }

    public static string Render(LintedSource source)
    {
        var text = new StringBuilder($"{source.Path}\n");
        foreach (var (at, finding) in source.Report.Findings)
            Append(text, $"{at}: {FindingText.Line(finding)}", finding, finding.Place.Part ?? "");
        foreach (var scheduler in source.Report.Schedulers)
            text.Append(
                $"  {scheduler.At}: {scheduler.Text}: "
                    + $"{(scheduler.Run is { } run ? $"checked for {run}" : $"not checked: {scheduler.Unchecked}")}\n"
            );
        return text.Append($"  {FindingCounts.Of([.. source.Report.Findings.Select(found => found.Finding)])}\n")
            .ToString();
    }

    private static void Append(StringBuilder text, string line, LintFinding finding, string where)
    {
        text.Append($"  {line}\n");
        if (where.Length > 0)
            text.Append($"    where:  {where}\n");
        if (finding.Remedy is { } remedy)
            text.Append($"    remedy: {remedy}\n");
        if (finding.RemedyText is { } remedied)
            text.Append($"            {remedied}\n");
    }

    private static string Where(LintedSchedule schedule, LintPlace place)
    {
        var parts = new List<string>();
        // A part that is the whole text stands above already.
        if (place.Part is { } part && part != schedule.Text)
            parts.Add(place.Span is { } span ? $"{part} ({span})" : part);
        if (place.Step is { } step)
            parts.Add(
                $"update {Count(step)}{(place.Epoch is { } epoch ? $", epoch {epoch.ToString("#,0.##", CultureInfo.InvariantCulture)}" : "")}"
            );
        return string.Join(", ", parts);
    }

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
