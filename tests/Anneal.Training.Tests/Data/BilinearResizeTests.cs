using Anneal.Training.Data;

namespace Anneal.Training.Tests.Data;

public sealed class BilinearResizeTests
{
    [Fact] // torch.nn.functional.interpolate(x, size=(4, 4), mode="bilinear", align_corners=False) of [[0, 4], [8, 12]]
    public void Agrees_with_PyTorch() =>
        Assert.Equal(
            [0, 1, 3, 4, 2, 3, 5, 6, 6, 7, 9, 10, 8, 9, 11, 12],
            BilinearResize.Enlarge([0, 4, 8, 12], from: 2, to: 4)
        );

    [Fact]
    public void Resizes_image_after_image() =>
        Assert.Equal([1, 1, 1, 1, 2, 2, 2, 2], BilinearResize.Enlarge([1, 2], from: 1, to: 2));
}
