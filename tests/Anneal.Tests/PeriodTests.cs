namespace Anneal.Tests;

public sealed class PeriodTests
{
    [Fact]
    public void Ticks_are_at_the_nearest_whole_step()
    {
        var period = new Period(2.25);
        Assert.Equal([0L, 2, 5, 7, 9], Enumerable.Range(0, 5).Select(tick => period.StartOf(tick)));
        Assert.Equal([2L, 5, 7, 9], period.StartsIn(1, 10));
    }

    [
        Theory,
        InlineData(2.25),
        InlineData(2.5),
        InlineData(2.1),
        InlineData(1.1),
        InlineData(7.3),
        InlineData(0.5),
        InlineData(0.3),
        InlineData(3)
    ]
    public void Rounded_up_counts_as_a_division_that_is_rounded_down(double steps)
    {
        var period = Period.RoundedUp(steps);
        Assert.All(Enumerable.Range(0, 200), step =>
            Assert.Equal((long)Math.Floor(step / steps), period.TicksAt(step))
        );
        Assert.Equal(
            Enumerable
                .Range(3, 3000)
                .Where(step => period.TicksAt(step) != period.TicksAt(step - 1))
                .Select(step => (long)step),
            period.StartsIn(3, 3003)
        );
    }

    [Fact]
    public void A_whole_period_is_one_and_the_same_however_it_is_rounded() =>
        Assert.Equal(new Period(3), Period.RoundedUp(3));

    [Theory, InlineData(0), InlineData(-1), InlineData(double.NaN), InlineData(double.PositiveInfinity)]
    public void Rounded_up_refuses_what_is_no_length(double steps) =>
        Assert.StartsWith(
            "'steps' must be a finite number greater than 0, but was ",
            Assert.Throws<ArgumentOutOfRangeException>(nameof(steps), () => Period.RoundedUp(steps)).Message,
            StringComparison.Ordinal
        );
}
