using Anneal.Analysis;

namespace Anneal.Tests.Analysis;

public sealed class RateProfileTests
{
    [Fact]
    public void Reads_few_values_of_a_long_run()
    {
        var reads = 0;
        var profile = RateProfile.Create(
            Schedule.FromFunction(step =>
            {
                reads++;
                return 1e9 - step;
            }),
            1_000_000_000
        );
        Assert.Equal(499_999_999, profile.Count(value => value <= 5e8 - 1));
        Assert.Equal((0, 1e9), profile.Highest);
        Assert.InRange(reads, 2_000, 5_000);
    }

    [Theory]
    [InlineData("warmup(1000, from=0) then cosine(0.3 -> 0, 39000)", 40_000)]
    [InlineData("one_cycle(0.5, 40000)", 40_000)]
    [InlineData("noam(model=512, warmup=4000)", 40_000)]
    [InlineData("multistep(0.1, factor=0.1, at=[10000, 20000])", 40_000)]
    [InlineData("cycle(0.001 -> 0.1, up=2000)", 40_000)]
    public void Says_of_a_sample_what_is_true_of_all(string text, long steps)
    {
        var schedule = (Schedule)Recipe.Parse(text).Bind().Rate;
        var all = new double[steps];
        schedule.Fill(0, all);
        var profile = RateProfile.Create(schedule, steps);
        Assert.False(profile.IsComplete);
        var highest = all.Max();
        Assert.Equal(highest, profile.Highest.Value);
        Assert.Equal(all.Count(value => value > 0.9 * highest), profile.Count(value => value > 0.9 * highest));
        Assert.Equal(all.Sum(), profile.Area, all.Sum() * 1e-7);
    }
}
