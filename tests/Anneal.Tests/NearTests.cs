namespace Anneal.Tests;

/// <summary>Whoever loosens a tolerance hears of it here.</summary>
public sealed class NearTests
{
    [Theory]
    [InlineData(0.1)]
    [InlineData(-3e8)]
    [InlineData(1e-9)]
    public void A_tolerance_takes_what_lies_within_it_and_nothing_else(double due)
    {
        Assert.True(Near.InNineDigits(due, due * (1 + 0.99e-9)));
        Assert.False(Near.InNineDigits(due, due * (1 + 1.01e-9)));
        Assert.False(Near.InNineDigits(due, due * (1 - 1.01e-9)));
        Assert.True(Near.InTwelveDigits(due, due * (1 + 0.99e-12)));
        Assert.False(Near.InTwelveDigits(due, due * (1 + 1.01e-12)));
        Assert.False(Near.InTwelveDigits(due, due * (1 - 1.01e-12)));
    }

    [Fact]
    public void A_value_of_0_must_be_0_unless_it_is_the_sum_of_larger_ones()
    {
        Assert.True(Near.InTwelveDigits(0, 0));
        Assert.False(Near.InTwelveDigits(0, double.Epsilon));
        Assert.True(Near.InTwelveDigits(0, 0.99e-12, scale: 1));
        Assert.False(Near.InTwelveDigits(0, 1.01e-12, scale: 1));
        Assert.False(Near.InNineDigits(0, 1.01e-9, scale: 1));
    }

    [Fact]
    public void What_is_no_number_is_near_itself_alone()
    {
        Assert.True(Near.InNineDigits(double.NaN, double.NaN));
        Assert.False(Near.InNineDigits(double.NaN, 1));
        Assert.False(Near.InNineDigits(1, double.NaN));
        Assert.True(Near.InNineDigits(double.PositiveInfinity, double.PositiveInfinity));
    }
}
