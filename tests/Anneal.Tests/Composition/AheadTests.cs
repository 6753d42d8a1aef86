using Anneal.Composition;
using Anneal.Curves;

namespace Anneal.Tests.Composition;

public sealed class AheadTests
{
    [Fact]
    public void Reads_the_inner_schedule_some_steps_later()
    {
        var ahead = new Ahead(Schedule.Step(1, 0.5, every: 4), 3);
        Assert.Equal([1, 0.5, 0.5, 0.5, 0.5, 0.25], Enumerable.Range(0, 6).Select(step => ahead.At(step)));
        Assert.Equal([1L, 5L, 9L], ahead.Breakpoints(0, 10));
    }

    [Fact]
    public void Ends_so_many_steps_earlier_but_never_before_step_0()
    {
        Assert.Equal(7, new Ahead(new LinearRamp(1, 0, 10), 3).Length);
        Assert.Equal(0, new Ahead(new LinearRamp(1, 0, 2), 3).Length);
    }
}
