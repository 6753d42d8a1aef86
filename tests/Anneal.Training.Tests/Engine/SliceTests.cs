using Anneal.Training.Engine;

namespace Anneal.Training.Tests.Engine;

public class SliceTests
{
    private const int LeNet = 61_706;

    [Fact]
    public void Slices_cover_every_block_of_every_batch_once_and_are_never_empty()
    {
        for (var examples = 1; examples <= 1500; examples++)
        {
            var count = Slice.CountFor(examples, LeNet);
            var next = 0;
            for (var i = 0; i < count; i++)
            {
                var slice = Slice.Of(examples, i, count);
                Assert.Equal(next, slice.FirstBlock);
                Assert.InRange(slice.Blocks, 1, int.MaxValue);
                Assert.InRange(slice.ExamplesIn(slice.Blocks - 1, examples), 1, 16);
                next += slice.Blocks;
            }
            Assert.Equal((examples + 15) / 16, next);
        }
    }

    [Theory]
    [
        InlineData(1, LeNet, 1),
        InlineData(16, LeNet, 1),
        InlineData(32, LeNet, 2),
        InlineData(64, LeNet, 2),
        InlineData(128, LeNet, 2),
        InlineData(256, LeNet, 4),
        InlineData(4096, LeNet, 8)
    ]
    [
        InlineData(256, 203_530, 2),
        InlineData(256, 10_000_000, 2),
        InlineData(16, 10_000_000, 1),
        InlineData(4096, 100, 16)
    ]
    public void The_number_of_partial_sums_follows_from_the_batch_and_the_network(int examples, int sums, int slices) =>
        Assert.Equal(slices, Slice.CountFor(examples, sums));
}
