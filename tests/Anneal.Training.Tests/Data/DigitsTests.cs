using Anneal.Training.Data;

namespace Anneal.Training.Tests.Data;

public sealed class DigitsTests
{
    private static readonly DataSet All = Digits.Read();

    [Fact]
    public void Are_1797_images_of_28_by_28_in_ten_classes()
    {
        Assert.Equal((1797, new Shape(1, 28, 28), 10), (All.Count, All.InputShape, All.ClassCount));
        Assert.Equal(
            [178, 182, 177, 183, 181, 182, 181, 179, 174, 180],
            All.Labels.ToArray().CountBy(label => label).OrderBy(count => count.Key).Select(count => count.Value)
        );
    }

    [Fact]
    public void Fill_the_range_from_0_to_1()
    {
        var inputs = All.Inputs.ToArray();
        Assert.Equal((0f, 1f), (inputs.Min(), inputs.Max()));
    }

    [Fact] // The first line of the source begins 0,0,5,13.
    public void Are_interpolated_between_the_counts_of_the_source()
    {
        var firstRow = All.Inputs.Span[..28];
        Assert.Equal(0, firstRow[0]);
        // Pixel centre 11.5 × 8/28 − 0.5 = count 2 and 11/14.
        Assert.Equal((5 + (13 - 5) * 11 / 14f) / 16, firstRow[11], 1e-6f);
    }
}
