using Anneal.Cli.Commands.Compare;

namespace Anneal.Cli.Tests.Commands;

public sealed class RankingTests
{
    [Theory]
    [InlineData(0.97, 0.95, true)] // 0.02 apart; two standard errors are 2·√(0.01²/3 + 0.02²/4) = 0.0231
    [InlineData(0.97, 0.946, false)]
    [InlineData(0.95, 0.97, true)]
    public void Two_scores_are_within_the_noise_up_to_two_standard_errors(double first, double second, bool within) =>
        Assert.Equal(within, Ranking.AreWithinNoise(new(first, 0.01), 3, new(second, 0.02), 4));

    [Fact]
    public void Equal_scores_without_any_deviation_are_within_the_noise() =>
        Assert.True(Ranking.AreWithinNoise(new(0.9, 0), 3, new(0.9, 0), 3));

    [Fact]
    public void One_seed_tells_nothing_of_noise() =>
        Assert.False(Ranking.AreWithinNoise(new(0.9, double.NaN), 1, new(0.9, double.NaN), 1));
}
