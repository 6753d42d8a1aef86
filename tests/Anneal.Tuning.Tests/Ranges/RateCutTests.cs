using Anneal.Tuning.Ranges;
using Anneal.Tuning.Spaces;
using Anneal.Tuning.Strategies;
using Anneal.Tuning.Studies;

namespace Anneal.Tuning.Tests.Ranges;

public sealed class RateCutTests
{
    private static readonly ValueList<double> Rates = SearchSpace.LogRates(1e-6, 1e3, 19);

    [Fact]
    public void What_diverges_and_what_hardly_learns_is_dropped_and_the_suggestion_stays()
    {
        var test = RangeTest.Run(RangeTestTests.Valley());
        var cut = RateCut.Of(test, Rates);
        Assert.Equal(Rates.Where(rate => rate < test.Rules!.Steepest / 30 || rate > test.DivergenceRate), cut.Dropped);
        Assert.Equal(test.CostSteps, cut.CostSteps);
        var left = Rates.Except(cut.Dropped).ToArray();
        Assert.InRange(test.SuggestedRate!.Value, left.Min(), left.Max());
        Assert.InRange(left.Length, 3, 8);
    }

    [Fact]
    public void A_test_without_a_suggestion_drops_nothing_and_still_costs()
    {
        var cut = RateCut.Of(RangeTest.Run(_ => 2.3), Rates);
        Assert.Empty(cut.Dropped);
        Assert.True(cut.CostSteps > 0);
    }

    [Fact]
    public void A_test_that_would_leave_no_rate_drops_nothing() =>
        Assert.Empty(RateCut.Of(RangeTest.Run(RangeTestTests.Valley()), [1e-9, 2e-9]).Dropped);

    [Fact]
    public async Task A_study_counts_the_test_compares_with_the_whole_grid_and_takes_no_cut_for_an_edge()
    {
        var settings = new StudySettings
        {
            Space = new([0.001, 0.01, 0.1, 1, 10], [Recipe.Parse("constant(base)")]),
            Rungs = new() { Steps = 900 },
            Strategy = new GridSearch(),
            Seeds = [0, 1],
        };
        using var study = new Study(settings.After(new([1, 10], CostSteps: 77)));
        Assert.Equal(77, study.Progress.CostSteps);
        var result = await study.RunAsync(context => context.Report(context.Steps, -context.Candidate.Rate));
        Assert.Equal((0.1, GridEdge.None), (result.Best!.Candidate.Rate, result.Edge));
        Assert.Equal(3 * 2 * 900 + 77, result.CostSteps);
        Assert.Equal(5 * 2 * 900, result.GridSteps);
        Assert.Equal([1, 10], result.DroppedRates);
    }
}
