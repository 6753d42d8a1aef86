using Anneal.Lint;
using Anneal.Reporting.Linting;

namespace Anneal.Cli.Linting;

/// <summary>The JSON of <c>anneal lint</c>.</summary>
/// <param name="Failed">Whether there is a finding at or above the level asked for.</param>
/// <param name="Schedules">The schedules in the order given.</param>
internal sealed record LintDocument(bool Failed, IReadOnlyList<LintDocument.Linted> Schedules)
{
    public static LintDocument Of(bool failed, IReadOnlyList<LintedSchedule> schedules) => new(failed, [.. schedules.Select(schedule => new Linted(
        schedule.Text, schedule.Report.Steps, schedule.Report.ExaminedSteps, [.. schedule.Report.Findings.Select(Of)]))]);

    private static Found Of(LintFinding finding) => new(
        finding.Code, FindingText.Word(finding.Severity), finding.Message, finding.Remedy, finding.RemedyText,
        finding.Place.Part, finding.Place.Span?.Line, finding.Place.Span?.Column, finding.Place.Step, finding.Place.Epoch);

    /// <summary>One schedule.</summary>
    /// <param name="Schedule">The canonical text.</param>
    /// <param name="Steps">Updates in the run.</param>
    /// <param name="ExaminedSteps">Updates that were looked at.</param>
    /// <param name="Findings">The findings, the gravest first.</param>
    public sealed record Linted(string Schedule, long Steps, long ExaminedSteps, IReadOnlyList<Found> Findings);

    /// <summary>One finding; what it does not speak of is null.</summary>
    /// <param name="Code">The rule.</param>
    /// <param name="Severity">error, warning or note.</param>
    /// <param name="Message">What is wrong.</param>
    /// <param name="Remedy">What to do, in words.</param>
    /// <param name="RemedyText">A schedule text that does it.</param>
    /// <param name="Part">The part of the text.</param>
    /// <param name="Line">Its line in the text that was given, from 1.</param>
    /// <param name="Column">Its column, from 1.</param>
    /// <param name="Step">The update, from 0.</param>
    /// <param name="Epoch">The same in epochs.</param>
    public sealed record Found(string Code, string Severity, string Message, string? Remedy, string? RemedyText, string? Part, int? Line, int? Column, long? Step, double? Epoch);
}
