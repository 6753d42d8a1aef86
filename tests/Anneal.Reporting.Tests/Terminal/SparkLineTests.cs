using Anneal.Reporting.Terminal;

namespace Anneal.Reporting.Tests.Terminal;

public class SparkLineTests
{
    [Fact]
    public void Runs_from_the_lowest_to_the_highest_block() =>
        Assert.Equal("▁▂▃▄▅▆▇█", SparkLine.Render([0, 1, 2, 3, 4, 5, 6, 7], width: 20));

    [Fact]
    public void A_character_shows_the_mean_of_the_values_that_fall_on_it() =>
        Assert.Equal("█▁", SparkLine.Render([0.2, 0.4, 0.1, 0.1], width: 2));

    [Fact]
    public void A_constant_is_drawn_in_the_middle() => Assert.Equal("▄▄▄", SparkLine.Render([0.1, 0.1, 0.1], width: 3));

    [Fact]
    public void Values_that_are_not_finite_are_spaces() =>
        Assert.Equal("▁ █ ", SparkLine.Render([0, double.NaN, 1, double.PositiveInfinity], width: 4));

    [Fact]
    public void No_values_give_no_text() => Assert.Equal("", SparkLine.Render([], width: 5));

    [Fact]
    public void Has_room_for_the_largest_numbers() =>
        Assert.Equal("▁█", SparkLine.Render([double.MinValue, double.MaxValue], width: 2));

    [Fact]
    public void Refuses_a_width_of_nothing() =>
        Assert.Throws<ArgumentOutOfRangeException>("width", () => SparkLine.Render([1], 0));

    [Fact]
    public void A_constant_is_level_however_its_means_are_rounded() =>
        Assert.Equal("▄▄▄", SparkLine.Render([.. Enumerable.Repeat(0.1, 8)], 3));
}
