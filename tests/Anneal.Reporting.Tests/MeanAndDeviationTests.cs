namespace Anneal.Reporting.Tests;

public class MeanAndDeviationTests
{
    [Fact]
    public void Divides_by_the_number_of_seeds_less_one()
    {
        var figure = MeanAndDeviation.From([0.9, 0.92, 0.94]);
        Assert.Equal(0.92, figure.Mean, 1e-15);
        Assert.Equal(0.02, figure.StandardDeviation, 1e-15);
    }

    [Fact]
    public void Leaves_out_seeds_without_a_finite_figure() =>
        Assert.Equal(MeanAndDeviation.From([1, 3]), MeanAndDeviation.From([1, double.NaN, 3, double.PositiveInfinity]));

    [Fact]
    public void One_seed_has_no_deviation()
    {
        Assert.Equal("0.95", MeanAndDeviation.From([0.95]).ToString());
        Assert.True(double.IsNaN(MeanAndDeviation.From([0.95]).StandardDeviation));
    }

    [Fact]
    public void No_seed_has_no_mean() => Assert.Equal("–", MeanAndDeviation.From([]).ToFixed(4));

    [Fact]
    public void Reads_as_mean_plus_minus_deviation()
    {
        Assert.Equal("0.9534 ± 0.0041", new MeanAndDeviation(0.95342, 0.00412).ToFixed(4));
        Assert.Equal("0.0123 ± 0.00456", new MeanAndDeviation(0.01234, 0.004561).ToString());
    }
}
