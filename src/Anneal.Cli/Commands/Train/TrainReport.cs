using Anneal.Cli.Training;
using Anneal.Reporting.Comparisons;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Train;

/// <summary>One training as a report.</summary>
internal static class TrainReport
{
    public static ComparisonReport Of(TrainingSetup setup, TrainingRun run, TrainingResult result, DateTimeOffset now)
    {
        var (trained, isRanked) = (new TrainedSchedule(run, [result]), setup.Data.Validation is not null);
        var remarks = new List<string>();
        if (result.Diverged)
            remarks.Add(trained.Divergence($"'{trained.Text}'"));
        if (!isRanked)
            remarks.Add(ReportParts.Unranked);
        return new()
        {
            Title = ReportParts.Title(setup),
            GeneratedAt = now,
            Settings = ReportParts.Settings(setup),
            Seeds = [(long)run.Settings.Seed],
            Environment = ReportParts.Environment(setup),
            StepsPerEpoch = run.Plan.StepsPerEpoch!.Value,
            Remarks = remarks,
            IsRanked = isRanked && !result.Diverged,
            Schedules = [trained.ForReport()],
        };
    }
}
