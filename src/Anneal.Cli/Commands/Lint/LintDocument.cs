using Anneal.Cli.Schedules;
using Anneal.Interop.Configurations;
using Anneal.Interop.Python;
using Anneal.Lint;
using Anneal.Reporting.Linting;

namespace Anneal.Cli.Commands.Lint;

/// <summary>The JSON of <c>anneal lint</c>.</summary>
/// <param name="Failed">Whether there is a finding at or above the level asked for.</param>
/// <param name="Schedules">The schedules in the order given.</param>
/// <param name="Sources">The Python sources in the order given.</param>
/// <param name="Configurations">The configurations in the order given.</param>
/// <param name="Refused">The files that could not be read, each with the reason.</param>
internal sealed record LintDocument(
    bool Failed,
    IReadOnlyList<LintDocument.Linted> Schedules,
    IReadOnlyList<LintDocument.Source> Sources,
    IReadOnlyList<LintDocument.Configuration> Configurations,
    IReadOnlyList<RefusedFile> Refused
)
{
    public static LintDocument Of(
        bool failed,
        IReadOnlyList<LintedSchedule> schedules,
        IReadOnlyList<LintedSource> sources,
        IReadOnlyList<LintedConfiguration> configurations,
        IReadOnlyList<RefusedFile> refused
    ) =>
        new(
            failed,
            [
                .. schedules.Select(schedule => new Linted(
                    schedule.Text,
                    schedule.Report.Steps,
                    schedule.Report.ExaminedSteps,
                    [.. schedule.Report.Findings.Select(Of)]
                )),
            ],
            [
                .. sources.Select(source => new Source(
                    source.Path,
                    [
                        .. source.Report.Schedulers.Select(scheduler => new Scheduler(
                            scheduler.Text,
                            scheduler.At.Cell,
                            scheduler.At.Line,
                            scheduler.At.Column,
                            scheduler.Run,
                            LintText.Unchecked(scheduler),
                            [.. scheduler.Lengths.Select(Of)]
                        )),
                    ],
                    [.. source.Report.Findings.Select(Of)],
                    [.. source.Report.Ignored.Select(Of)],
                    source.Report.OtherLanguages
                )),
            ],
            [
                .. configurations.Select(configuration => new Configuration(
                    configuration.Path,
                    [.. configuration.Schedules.Select(Of)]
                )),
            ],
            refused
        );

    private static Configured Of(LintedSetting setting) =>
        new(
            setting.Configured.Framework,
            setting.Configured.Setting,
            setting.Configured.Line,
            setting.Configured.Recipe?.ToString(),
            [.. ConfigurationText.Lines(setting.Configured)],
            setting.Linted is null ? LintText.Unchecked(setting.Configured) : null,
            setting.Linted?.Report.Steps,
            [.. setting.Findings.Select(Of)]
        );

    private static Length Of(RunLength length) =>
        new(length.What, length.Count, length.Source.ToString().ToLowerInvariant(), length.Of);

    private static Found Of(SourceFinding found) =>
        Of(found.Finding) with
        {
            Cell = found.At.Cell,
            Line = found.At.Line,
            Column = found.At.Column,
        };

    private static Found Of(LintFinding finding) =>
        new(
            finding.Code,
            FindingText.Word(finding.Severity),
            finding.Message,
            finding.Remedy,
            finding.RemedyText,
            finding.Place.Part,
            null,
            finding.Place.Span?.Line,
            finding.Place.Span?.Column,
            finding.Place.Step,
            finding.Place.Epoch
        );

    /// <summary>One configuration.</summary>
    /// <param name="File">The file.</param>
    /// <param name="Schedules">The schedules that it says.</param>
    public sealed record Configuration(string File, IReadOnlyList<Configured> Schedules);

    /// <summary>A schedule that a configuration says.</summary>
    /// <param name="Framework">Whose configuration it is.</param>
    /// <param name="Setting">What says it.</param>
    /// <param name="Line">Its line, from 1.</param>
    /// <param name="Schedule">The schedule text; null where it is not known.</param>
    /// <param name="Said">The rate and the run, each number with its source.</param>
    /// <param name="Unchecked">Why it was not checked; null where it was.</param>
    /// <param name="Steps">Updates that it was checked for.</param>
    /// <param name="Findings">The findings.</param>
    public sealed record Configured(
        string Framework,
        string Setting,
        int Line,
        string? Schedule,
        IReadOnlyList<string> Said,
        string? Unchecked,
        long? Steps,
        IReadOnlyList<Found> Findings
    );

    /// <summary>One Python source.</summary>
    /// <param name="File">The file.</param>
    /// <param name="Schedulers">The schedulers that it makes.</param>
    /// <param name="Findings">The findings, in the order of the source.</param>
    /// <param name="Ignored">What comments of the source ask to be silent about.</param>
    /// <param name="OtherLanguages">The languages of cells that were not read.</param>
    public sealed record Source(
        string File,
        IReadOnlyList<Scheduler> Schedulers,
        IReadOnlyList<Found> Findings,
        IReadOnlyList<Found> Ignored,
        IReadOnlyList<string> OtherLanguages
    );

    /// <summary>A scheduler that a source makes.</summary>
    /// <param name="Schedule">The schedule text that it stands for, or the name of its class.</param>
    /// <param name="Cell">The cell of a notebook, from 1.</param>
    /// <param name="Line">Its line, from 1.</param>
    /// <param name="Column">Its column, from 1.</param>
    /// <param name="Run">The run that it was checked against.</param>
    /// <param name="Unchecked">Why it was not.</param>
    /// <param name="Lengths">The lengths of that run.</param>
    public sealed record Scheduler(
        string Schedule,
        int? Cell,
        int Line,
        int Column,
        string? Run,
        string? Unchecked,
        IReadOnlyList<Length> Lengths
    );

    /// <summary>A length of a run.</summary>
    /// <param name="What">What it counts.</param>
    /// <param name="Count">How many; null where the source leaves it open.</param>
    /// <param name="Source">literal, default, caller or unknown.</param>
    /// <param name="Of">The options and parameters whose defaults it is made of.</param>
    public sealed record Length(string What, double? Count, string Source, IReadOnlyList<string> Of);

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
    /// <param name="Cell">The cell of a notebook, from 1.</param>
    /// <param name="Line">Its line in the text or the source that was given, from 1.</param>
    /// <param name="Column">Its column, from 1.</param>
    /// <param name="Step">The update, from 0.</param>
    /// <param name="Epoch">The same in epochs.</param>
    public sealed record Found(
        string Code,
        string Severity,
        string Message,
        string? Remedy,
        string? RemedyText,
        string? Part,
        int? Cell,
        int? Line,
        int? Column,
        long? Step,
        double? Epoch
    );
}
