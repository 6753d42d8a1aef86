using Anneal.Cli.Commands.Compare;
using Anneal.Reporting;

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

    [Fact]
    public void A_spread_of_a_seed_that_failed_is_no_noise()
    {
        var (good, failed) = (Scores(0.95, 0.96), Scores(0.96, 0.10));
        var (best, other) = (MeanAndDeviation.From(good.Values), MeanAndDeviation.From(failed.Values));
        Assert.True(Ranking.AreWithinNoise(best, 2, other, 2));
        var noise = Ranking.NoiseOf(best, [best.StandardDeviation, other.StandardDeviation], examples: 288);
        Assert.Equal(0.86, Ranking.LagOnASeed(good, failed, noise)!.Value, 1e-9);
    }

    [Fact]
    public void A_spread_that_seeds_and_few_examples_usually_make_is_noise()
    {
        var (good, other) = (Scores(0.951, 0.950, 0.952), Scores(0.940, 0.955, 0.945));
        var best = MeanAndDeviation.From(good.Values);
        var noise = Ranking.NoiseOf(best, [0.001, 0.0076], examples: 288);
        Assert.InRange(noise, 0.01, 0.02); // that of 288 examples
        Assert.Null(Ranking.LagOnASeed(good, other, noise));
    }

    private static Dictionary<ulong, double> Scores(params double[] scores) =>
        scores.Index().ToDictionary(score => (ulong)score.Index, score => score.Item);
}
