using Anneal.Curves;

namespace Anneal.Tests.Curves;

public sealed class TransitionTests
{
    [Fact]
    public void Of_a_fractional_length_reaches_its_end_at_the_next_whole_step()
    {
        var ramp = new LinearRamp(0, 5, steps: 2.5);
        Assert.Equal([0, 2, 4, 5, 5], Enumerable.Range(0, 5).Select(step => ramp.At(step)));
        Assert.Equal(3, ramp.Length);
        Assert.Equal([3L], ramp.Breakpoints(0, 100));
    }

    [Fact]
    public void Holds_its_initial_value_until_it_begins()
    {
        var ramp = new LinearRamp(1, 3, steps: 2, start: 1.5);
        Assert.Equal([1, 1, 1.5, 2.5, 3], Enumerable.Range(0, 5).Select(step => ramp.At(step)));
        Assert.Equal([2L, 4L], ramp.Breakpoints(0, 100));
    }

    [Fact]
    public void With_a_negative_start_is_in_the_middle_at_step_0()
    {
        var ramp = new LinearRamp(0, 4, steps: 4, start: -1);
        Assert.Equal([1, 2, 3, 4, 4], Enumerable.Range(0, 5).Select(step => ramp.At(step)));
        Assert.Equal(3, ramp.Length);
    }
}
