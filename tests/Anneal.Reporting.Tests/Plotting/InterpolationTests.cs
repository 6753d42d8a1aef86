using Anneal.Reporting.Plotting;

namespace Anneal.Reporting.Tests.Plotting;

public sealed class InterpolationTests
{
    // A point was left out of a picture or not, as the processor rounds; native code rounds as the oldest one does.
    [Theory]
    [InlineData(0.541, 0.939, 0.381, 0.692638)] // 0.6926380000000001 where the first product is rounded too
    [InlineData(0, 1, 0.25, 0.25)]
    [InlineData(1, 2, 0, 1)]
    [InlineData(1, 2, 1, 2)]
    public void A_value_between_two_others_has_the_same_bits_wherever_it_is_computed(
        double start,
        double end,
        double share,
        double between
    ) => Assert.Equal(between, Interpolation.Between(start, end, share));
}
