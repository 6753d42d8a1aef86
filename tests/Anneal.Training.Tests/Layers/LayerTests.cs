using Anneal.Training.Layers;

namespace Anneal.Training.Tests.Layers;

public class LayerTests
{
    [Fact]
    public void Are_compared_by_value()
    {
        Assert.Equal(new Conv2d(6, 5, padding: 2), new Conv2d(6, 5, padding: 2));
        Assert.NotEqual(new Conv2d(6, 5, padding: 2), new Conv2d(6, 5));
        Assert.NotEqual<Layer>(new MaxPool2d(2), new AvgPool2d(2));
    }

    [Fact]
    public void Refuse_sizes_below_1()
    {
        Assert.Throws<ArgumentOutOfRangeException>("outputs", () => new Conv2d(0, 5));
        Assert.Throws<ArgumentOutOfRangeException>("kernelSize", () => new Conv2d(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("size", () => new MaxPool2d(0));
        Assert.Throws<ArgumentOutOfRangeException>("size", () => new AvgPool2d(0));
        Assert.Throws<ArgumentOutOfRangeException>("outputs", () => new Linear(0));
    }

    [
        Theory,
        InlineData(-1, "'padding' must be at least 0, but was -1."),
        InlineData(3, "'padding' must be less than the kernel's size, 3, but was 3.")
    ]
    public void Refuse_a_padding_outside_the_kernel(int padding, string message)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(nameof(padding), () => new Conv2d(1, 3, padding));
        Assert.StartsWith(message, error.Message);
    }
}
