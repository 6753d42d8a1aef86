using Anneal.Reporting.Charts;

namespace Anneal.Reporting.Tests.Charts;

public class ScheduleCurveTests
{
    [Fact]
    public void Reads_every_step() =>
        Assert.Equal(
            [new(0, 1), new(1, 0.75), new(2, 0.5), new(3, 0.25), new(4, 0)],
            ScheduleCurve.CreatePoints(Schedule.Linear(1, 0, 4), 5)
        );

    [Fact]
    public void A_level_part_ends_upright() =>
        Assert.Equal(
            [new(0, 1), new(1, 1), new(2, 1), new(2, 0.5), new(3, 0.5), new(4, 0.5), new(4, 0.25)],
            ScheduleCurve.CreatePoints(Schedule.Step(1, 0.5, every: 2), 5)
        );

    [Fact]
    public void A_slope_is_not_extended_past_its_last_step()
    {
        var restart = Schedule.Linear(1, 0, 4).Then(Schedule.Constant(1));
        Assert.Equal([1, 0.75, 0.5, 0.25, 1, 1], ScheduleCurve.CreatePoints(restart, 6).Select(point => point.Y));
    }

    [Fact]
    public void A_very_long_run_keeps_its_jumps()
    {
        var points = ScheduleCurve.CreatePoints(Schedule.MultiStep(0.1, 0.1, 1_234_567_891), 10_000_000_000);
        Assert.InRange(points.Count, 100_000, 110_000);
        Assert.Contains(new(1_234_567_890, 0.1), points);
        Assert.Equal(9_999_999_999, points[^1].X);
        var jump = points.Where(point => point.X == 1_234_567_891).Select(point => point.Y).ToArray();
        Assert.Equal(2, jump.Length);
        Assert.Equal(0.1, jump[0]);
        Assert.Equal(0.01, jump[1], 1e-15);
    }

    [Fact]
    public void Refuses_no_steps() =>
        Assert.Throws<ArgumentOutOfRangeException>("steps", () => ScheduleCurve.CreatePoints(Schedule.Constant(1), 0));
}
