using System.Globalization;
using Anneal.Reporting;
using Anneal.Reporting.Charts;
using Anneal.Reporting.Html;
using Anneal.Studies;
using Anneal.Tuning.Strategies;

namespace Anneal.Cli.Studies.Reports;

/// <summary>A study as a page: what it found, what that cost, and how it came to it.</summary>
internal sealed class StudyReport
{
    private const int MostRemarks = 12,
        MostReasons = 10,
        MostRungs = 6;

    private readonly FoundResult found;
    private readonly StudySummary summary;
    private readonly IReadOnlyList<AttemptRecord> attempts;
    private readonly Func<long, IReadOnlyList<(long Step, double? Value)>> reports;
    private readonly StudyLadder ladder;
    private readonly StudyCharts charts;
    private readonly StudyTables tables;

    /// <param name="found">What is searched, and what was found.</param>
    /// <param name="summary">The study's state.</param>
    /// <param name="attempts">Its attempts.</param>
    /// <param name="reports">What an attempt reported.</param>
    public StudyReport(
        FoundResult found,
        StudySummary summary,
        IReadOnlyList<AttemptRecord> attempts,
        Func<long, IReadOnlyList<(long Step, double? Value)>> reports
    )
    {
        (this.found, this.summary, this.attempts, this.reports) = (found, summary, attempts, reports);
        ladder = new(found, attempts, summary.State == "done");
        charts = new(found, ladder);
        tables = new(found, ladder, charts);
    }

    /// <summary>Reads it from its store.</summary>
    /// <param name="found">What is searched, and what was found.</param>
    /// <param name="database">The store.</param>
    /// <param name="name">The study's name.</param>
    public static StudyReport Of(FoundResult found, StudyDatabase database, string name) =>
        new(found, database.Studies().Single(study => study.Name == name), database.Attempts(name), attempt =>
            database.Values(name, attempt)
        );

    /// <summary>The page.</summary>
    public string ToHtml() =>
        new HtmlReport
        {
            Title = $"Study {summary.Name}: {found.Swept.Metric}",
            Subtitle = $"begun {Moment(summary.Created)}{Ended()}",
            Blocks = [.. Blocks()],
        }.Render();

    private IEnumerable<ReportBlock> Blocks()
    {
        yield return new SettingsBlock([.. Headline()]);
        if (found.Command is { } command)
            yield return new CommandBlock(command);
        string[] remarks = [.. Remarks()];
        if (remarks.Length > 0)
            yield return new RemarksBlock([
                .. remarks.Take(MostRemarks),
                .. remarks.Length > MostRemarks ? [$"and {(remarks.Length - MostRemarks).Grouped()} more"] : None,
            ]);

        yield return new HeadingBlock("Rate against result");
        foreach (var block in PerRung(charts.OverRates, "No candidate has a value yet."))
            yield return block;
        yield return new HeadingBlock("Learning curves");
        foreach (var block in PerRung(rung => charts.Learning(rung, reports), "No trial reported more than once."))
            yield return block;

        yield return new HeadingBlock("Rungs");
        yield return tables.Schedules();
        yield return tables.Ladder();
        yield return new HeadingBlock("Trials");
        yield return tables.Trials();
        yield return new HeadingBlock("How it was measured");
        yield return new SettingsBlock([.. Measured()]);
    }

    private IEnumerable<ReportBlock> PerRung(Func<int, LineChart?> chartOf, string nothing)
    {
        var isDrawn = false;
        for (var rung = ladder.Rungs - 1; rung >= Math.Max(0, ladder.Rungs - MostRungs); rung--)
            if (chartOf(rung) is { } chart)
            {
                isDrawn = true;
                yield return new ChartBlock(chart);
            }
        if (!isDrawn)
            yield return new ParagraphBlock(nothing);
    }

    private IEnumerable<ReportSetting> Headline()
    {
        var result = found.Result;
        if (result.Best is { } best)
        {
            yield return new("best schedule", best.Candidate.Recipe.ToString());
            yield return new("rate", NumberText.Significant(best.Candidate.Rate));
            foreach (var value in best.Candidate.Values)
                yield return new(value.Name, value.Value);
            yield return new(
                $"{found.Swept.Metric} ({found.Swept.Goal})",
                NumberText.Significant(best.Mean)
                    + (best.Deviation is { } std ? $" ± {NumberText.Significant(std, 2)}" : ", one seed")
            );
            yield return new(
                "within noise of the best",
                best.Deviation is null ? "one seed does not say" : $"{result.WithinNoise.Count.Grouped()} others"
            );
        }
        else
            yield return new("best", "no candidate came to its end with a value");
        yield return new("state", State());
        yield return new("trials", result.Trials.Grouped());
        yield return new("cost in updates", result.CostSteps.Grouped());
        yield return new("the full grid's", result.GridSteps.Grouped());
        if (result.CostSteps > 0 && result.CostSteps < result.GridSteps)
            yield return new("less by", $"{NumberText.Significant((double)result.GridSteps / result.CostSteps, 3)} ×");
    }

    private IEnumerable<string> Remarks()
    {
        foreach (var remark in SweepText.Remarks(found.Result, found.Plan))
            yield return remark;
        if (found.Rungs.RanksSchedulesWrongly)
            yield return "schedules were looked at before their decay, which ranks them wrongly";
        int[] room = [.. found.Rungs.Rungs.Skip(1).Select(rung => rung.Count), 0];
        if (found.Swept.Settings.Strategy is AsynchronousHalving && ladder.Promotions(room) is { All: > 0 } promotions)
            yield return $"{promotions.Wrong.Grouped()} of {CountText.Of(promotions.All, "promotion")} came too early: "
                + "in the end others were better";
        foreach (var (reason, count) in Reasons().Take(MostReasons))
            yield return $"{CountText.Of(count, "attempt")} {reason}";
    }

    private IEnumerable<(string Reason, int Count)> Reasons() =>
        from attempt in attempts
        where attempt.HasFailed
        group attempt by attempt.State.Replace('_', ' ') + (attempt.Reason is { } why ? $": {why}" : "") into same
        orderby same.Count() descending, same.Key
        select (same.Key, same.Count());

    private IEnumerable<ReportSetting> Measured()
    {
        var settings = found.Swept.Settings;
        yield return new("strategy", SweepOptions.NameOf(settings.Strategy));
        yield return new("metric", $"{found.Swept.Metric}, {settings.Value} of a trial, {found.Swept.Goal}");
        yield return new("candidates", settings.Space.Count.Grouped());
        yield return new("rates", settings.Space.Rates.Count.Grouped());
        yield return new("schedules", settings.Space.Schedules.Count.Grouped());
        yield return new("seeds of the last rung", settings.Seeds.Count.Grouped());
        yield return new("whole run in updates", found.Rungs.Settings.Steps.Grouped());
        yield return new("one is promoted of", found.Rungs.Settings.Reduction.Grouped());
        yield return new("workers", attempts.Select(attempt => attempt.Worker).Distinct().Count().Grouped());
        yield return new("anneal", ToolVersion.Text);
    }

    private string State() =>
        summary.State == "done" ? "done" : $"not done: {summary.States.GetValueOrDefault("running").Grouped()} running";

    private string Ended() => attempts.Max(attempt => attempt.Ended) is { } last ? $", last result {Moment(last)}" : "";

    private static string Moment(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string[] None => [];
}
