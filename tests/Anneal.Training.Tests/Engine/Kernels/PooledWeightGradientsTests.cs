using Anneal.Training.Engine.Kernels;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Tests.Engine.Kernels;

public class PooledWeightGradientsTests
{
    [Theory]
    [InlineData(6, 14, 16, 5, true)] // LeNet's second convolution
    [InlineData(1, 32, 6, 5, false)] // LeNet's first: five pixels of a row fill no vector
    [InlineData(7, 11, 3, 4, true)]
    [InlineData(3, 12, 16, 5, false)]
    [InlineData(32, 14, 16, 5, false)] // too large for the first-level cache
    [InlineData(64, 6, 16, 3, true)]
    public void Pays_where_it_halves_the_multiplications_and_stays_in_cache(
        int channels,
        int width,
        int outputs,
        int kernelSize,
        bool expected
    )
    {
        var pooledWidth = (width - kernelSize + 1) / 2;
        Assert.Equal(
            expected,
            PooledWeightGradients<SimdScalar, float>.Pays(
                new(new(channels, width, width)),
                new(new(outputs, pooledWidth, pooledWidth)),
                kernelSize
            )
        );
    }
}
