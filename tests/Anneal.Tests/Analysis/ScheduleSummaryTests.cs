using Anneal.Analysis;

namespace Anneal.Tests.Analysis;

public sealed class ScheduleSummaryTests
{
    [Fact]
    public void Says_what_the_run_gets()
    {
        var summary = ScheduleSummary.Create(Schedule.Linear(0, 1, 50).Then(Schedule.Linear(1, 0, 150)), 100);
        Assert.Equal((100, 0, 1, 50), (summary.Steps, summary.FirstRate, summary.PeakRate, summary.PeakStep));
        Assert.Equal(0.01, summary.ShareAtZero);
        Assert.Equal(0.01, summary.ShareBelowHundredth);
        Assert.Equal((4 + 15) / 100.0, summary.ShareNearPeak);
        Assert.Equal(0.5, summary.Covered);
    }

    [Fact]
    public void Has_no_share_covered_where_the_schedule_has_no_end() =>
        Assert.Null(ScheduleSummary.Create(Schedule.Constant(0.1), 10).Covered);
}
