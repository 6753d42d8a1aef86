namespace Anneal.Reporting.Tests;

public class NumberTextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.1, "0.1")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1e-5")]
    [InlineData(0.00001234567, "1.235e-5")]
    [InlineData(0.30000000000000004, "0.3")]
    [InlineData(-0.0316227766, "-0.03162")]
    [InlineData(23456, "23456")]
    [InlineData(999999, "999999")]
    [InlineData(999999.9, "1e6")]
    [InlineData(1500000, "1.5e6")]
    [InlineData(5e-324, "4.941e-324")]
    [InlineData(double.NaN, "–")]
    [InlineData(double.NegativeInfinity, "–")]
    public void Writes_four_significant_digits_and_no_trailing_zeros(double value, string expected) =>
        Assert.Equal(expected, NumberText.Significant(value));

    [Fact]
    public void Writes_a_fixed_number_of_decimals() => Assert.Equal("0.9500", NumberText.Fixed(0.95, 4));

    [Fact]
    public void Refuses_less_than_one_digit()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>("digits", () => NumberText.Significant(1, 0));
        Assert.StartsWith("'digits' must be at least 1, but was 0.", error.Message);
    }
}
