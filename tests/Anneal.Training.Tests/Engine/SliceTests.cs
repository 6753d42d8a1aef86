using Anneal.Training.Engine.Execution;

namespace Anneal.Training.Tests.Engine;

public class SliceTests
{
    [Fact]
    public void Slices_cover_every_block_of_every_batch_once_and_are_never_empty()
    {
        for (var examples = 1; examples <= 1500; examples++)
        {
            var count = Slice.CountFor(examples);
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

    [Theory, InlineData(1, 1), InlineData(16, 1), InlineData(32, 2), InlineData(64, 2), InlineData(128, 2), InlineData(256, 4), InlineData(4096, 16)]
    public void The_number_of_partial_sums_follows_from_the_batch(int examples, int slices) => Assert.Equal(slices, Slice.CountFor(examples));
}
