using Anneal.Composition;
using Anneal.Curves;

namespace Anneal.Tests.Composition;

public sealed class SequenceTests
{
    [Fact]
    public void What_follows_a_boundary_is_never_left_out()
    {
        // It is at its end already, so its length is 0.
        var ended = new LinearRamp(1, 5, 2, start: -3);
        var schedule = Sequence.Of(new Constant(1), 4, ended);
        Assert.Equal([1.0, 5.0, 5.0], new long[] { 3, 4, 9 }.Select(schedule.At));
    }

    [Fact]
    public void Nothing_stands_before_a_boundary_at_0()
    {
        var next = new LinearRamp(1, 5, 2);
        Assert.Equal(next, Sequence.Of(new Constant(1), 0, next));
    }
}
