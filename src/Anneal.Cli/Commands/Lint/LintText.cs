using System.Text;
using Anneal.Cli.Schedules;
using Anneal.Interop.Configurations;
using Anneal.Interop.Python;
using Anneal.Lint;
using Anneal.Reporting.Linting;

namespace Anneal.Cli.Commands.Lint;

/// <summary>Findings for people.</summary>
internal static class LintText
{
    public static string Render(LintedSchedule schedule)
    {
        var text = new StringBuilder($"{schedule.Text}\n");
        foreach (var finding in schedule.Report.Findings)
            Append(text, FindingText.Line(finding), finding, Where(schedule, finding.Place));
        var (steps, examined) = (schedule.Report.Steps, schedule.Report.ExaminedSteps);
        text.Append($"  {schedule.Counts} in {steps.Grouped()} updates");
        if (examined > 0 && examined < steps)
            text.Append($", of which the first {examined.Grouped()} could be looked at");
        return text.Append('\n').ToString();
    }

    public static string Render(LintedSource source)
    {
        var text = new StringBuilder($"{source.Path}\n");
        foreach (var (at, finding) in source.Report.Findings)
            Append(text, $"{at}: {FindingText.Line(finding)}", finding, finding.Place.Part ?? "");
        foreach (var scheduler in source.Report.Schedulers)
        {
            var answer = scheduler.Run is { } run ? $"checked for {run}" : $"not checked: {Unchecked(scheduler)}";
            text.Append($"  {scheduler.At}: {scheduler.Text}: {answer}\n");
        }
        return text.Append($"  {Summary(source.Report)}\n").ToString();
    }

    public static string Render(LintedConfiguration configuration)
    {
        var text = new StringBuilder($"{configuration.Path}\n");
        foreach (var setting in configuration.Schedules)
        {
            var (configured, linted) = (setting.Configured, setting.Linted);
            text.Append($"  {ConfigurationText.Place(configured)}\n");
            if (configured.Recipe is { } recipe)
                text.Append($"    {recipe}\n");
            foreach (var line in ConfigurationText.Lines(configured))
                text.Append($"    {line}\n");
            foreach (var finding in setting.Findings)
                Append(text, FindingText.Line(finding), finding, linted is null ? "" : Where(linted, finding.Place));
            text.Append(
                linted is null
                    ? $"    not checked: {Unchecked(configured)}\n"
                    : $"    {linted.Counts} in {linted.Report.Steps.Grouped()} updates\n"
            );
        }
        return configuration.Schedules.Count > 0
            ? text.ToString()
            : text.Append("  not checked: it says no schedule of a kind that is known\n").ToString();
    }

    public static string Render(RefusedFile refused) => $"{refused.File}\n  not checked: {refused.Reason}\n";

    /// <summary>Why a schedule of a configuration was not checked.</summary>
    public static string Unchecked(ConfiguredSchedule schedule) =>
        schedule switch
        {
            { Recipe: not null, Frequency: null, Run.Plan: not null } =>
                "when it is advanced is not known; say it with --step-every",
            { Recipe: not null, Frequency: StepFrequency.Batch } =>
                "it counts batches, of which several are one update",
            _ => ConfigurationText.Missing(schedule),
        };

    // Never "nothing found" where nothing was understood.
    private static string Summary(SourceLintReport report)
    {
        var parts = new List<string>();
        var isChecked = report.Schedulers.Any(scheduler => scheduler.Unchecked is null);
        if (report.Findings.Count > 0 || isChecked)
            parts.Add(FindingCounts.Of([.. report.Findings.Select(found => found.Finding)]));
        if (report.Ignored.Count > 0)
            parts.Add($"{report.Ignored.Count} ignored by comments");
        parts.Add(Checked(report.Schedulers));
        if (report.OtherLanguages.Count > 0)
            parts.Add($"not Python, not read: cells in {string.Join(", ", report.OtherLanguages)}");
        return string.Join("; ", parts);
    }

    private static string Checked(ValueList<SourceScheduler> schedulers)
    {
        if (schedulers.Count == 0)
            return "no scheduler was found in this file, so none was checked";
        var count = schedulers.Count(scheduler => scheduler.Unchecked is null);
        return $"{count} of {schedulers.Count} scheduler{(schedulers.Count == 1 ? "" : "s")} checked";
    }

    /// <summary>Why a scheduler was not checked, with the options that say what is missing; null where it
    /// was.</summary>
    public static string? Unchecked(SourceScheduler scheduler) =>
        scheduler.Missing switch
        {
            SourceGap.Run => $"{scheduler.Unchecked}; say --epochs and --steps-per-epoch",
            SourceGap.Stepping => $"{scheduler.Unchecked}; say how it is, with --epochs and --step-every",
            SourceGap.Frequency => $"{scheduler.Unchecked}; say it with --step-every",
            _ => scheduler.Unchecked,
        };

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
            parts.Add($"update {step.Grouped()}");
        if (place is { Step: not null, Epoch: { } epoch })
            parts.Add($"epoch {epoch.Grouped()}");
        return string.Join(", ", parts);
    }
}
