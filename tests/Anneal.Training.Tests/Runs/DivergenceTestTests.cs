using Anneal.Training.Data;
using Anneal.Training.Runs;

namespace Anneal.Training.Tests.Runs;

public sealed class DivergenceTestTests
{
    // Ten classes: a network that always answers the same has the loss ln 10 = 2.30, and 20 times that is 46.05.
    private readonly DivergenceTest test = new(
        DataSet.ForClassification("ten", new Shape(1), new float[1], new byte[1], classes: 10)
    );

    [Theory, InlineData(double.NaN), InlineData(double.PositiveInfinity)]
    public void A_first_loss_that_is_not_finite_is_divergence(double loss) => Assert.True(test.Add(loss));

    [Theory, InlineData(double.NaN), InlineData(double.PositiveInfinity)]
    public void A_later_loss_that_is_not_finite_is_divergence(double loss)
    {
        Assert.False(test.Add(2.3));
        Assert.True(test.Add(loss));
    }

    [Fact]
    public void A_loss_that_stays_30_times_too_large_is_divergence()
    {
        Assert.False(test.Add(2.3));
        Assert.Contains(Enumerable.Range(0, 100), _ => test.Add(69));
    }

    [Fact]
    public void A_loss_that_stays_10_times_too_large_is_none() =>
        Assert.All(Enumerable.Range(0, 1000), i => Assert.False(test.Add(i == 0 ? 2.3 : 23)));

    [Fact]
    public void One_wild_batch_is_none_even_at_the_start()
    {
        Assert.False(test.Add(2.3));
        Assert.False(test.Add(1000));
        Assert.False(test.Add(2.3));
    }

    [Fact]
    public void A_small_loss_that_grows_to_that_of_guessing_is_none() =>
        Assert.All(Enumerable.Range(0, 1000), i => Assert.False(test.Add(i < 500 ? 1e-4 : 2.3)));

    [Fact]
    public void A_great_first_loss_is_the_measure() =>
        Assert.All(Enumerable.Range(0, 1000), i => Assert.False(test.Add(i == 0 ? 500 : 5000)));

    [Fact]
    public void In_regression_the_mean_squared_target_is_the_measure()
    {
        var regression = new DivergenceTest(
            DataSet.ForRegression("line", new Shape(1), new float[2], new float[] { 3, -4 })
        ); // 12.5, and 20 times that is 250
        Assert.All(Enumerable.Range(0, 1000), _ => Assert.False(regression.Add(240)));
    }
}
