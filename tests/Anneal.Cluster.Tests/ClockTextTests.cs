using Anneal.Cluster.Slurm;

namespace Anneal.Cluster.Tests;

public sealed class ClockTextTests
{
    [Theory]
    [InlineData("90", 90)]
    [InlineData("1.5", 1.5)]
    [InlineData("90s", 90)]
    [InlineData("30m", 1800)]
    [InlineData("4h", 14400)]
    [InlineData("2d", 172800)]
    [InlineData("9:58", 598)]
    [InlineData("4:00:00", 14400)]
    [InlineData("1-02:00:30", 93630)]
    public void Durations_are_read(string text, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), ClockText.TryParse(text));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("UNLIMITED")]
    [InlineData("4 h")]
    [InlineData("1:2:3:4")]
    [InlineData("41d")]
    [InlineData("1-5")]
    public void What_is_none_is_not_read(string text) => Assert.Null(ClockText.TryParse(text));

    [Theory]
    [InlineData(40, 20)]
    [InlineData(600, 570)]
    [InlineData(3600, 3420)]
    [InlineData(14400, 14100)]
    public void A_margin_is_left_to_save_in(double limit, double time) =>
        Assert.Equal(TimeSpan.FromSeconds(time), SlurmTime.WithoutMargin(TimeSpan.FromSeconds(limit)));
}
