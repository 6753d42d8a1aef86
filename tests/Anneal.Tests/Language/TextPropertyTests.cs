using Anneal.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Anneal.Tests.Language;

/// <summary>What holds for every text, not only for those that somebody thought of.</summary>
public sealed class TextPropertyTests
{
    private static readonly RunPlan Plan = RunPlan.FromEpochs(10, 7);

    private static void ForAnyText(int count, Action<string> holds) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(count),
            Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
                Seeded.Try(seed, random => holds(new RandomText(random).Recipe()))
            )
        );

    private static BoundRecipe? TryBind(string text)
    {
        try
        {
            return Recipe.Parse(text).Bind(Plan, 0.1);
        }
        catch (ScheduleBindingException)
        {
            return null; // two open parts, nothing left of the run, and the like
        }
    }

    [Theory]
    [InlineData("base * (0.605 every 1)")]
    [InlineData("base * (0.5 every 2 for 10) then base")]
    [InlineData("cosine(base -> 0, 10) * 0.5 every 2")]
    public void A_value_that_only_one_factor_ticks_with_keeps_its_parentheses(string text)
    {
        var recipe = Recipe.Parse(text);
        Assert.Equal(recipe, Recipe.Parse(recipe.ToString()));
    }

    [Fact]
    public void Text_to_tree_to_text_is_stable() => ForAnyText(3_000, text =>
        {
            var recipe = Recipe.Parse(text);
            var printed = recipe.ToString();
            Assert.Equal(recipe, Recipe.Parse(printed));
            Assert.Equal(printed, Recipe.Parse(printed).ToString());
            Assert.Equal(recipe.GetHashCode(), Recipe.Parse(printed).GetHashCode());
        });

    [Fact]
    public void Equal_trees_bind_to_equal_curves_and_fill_gives_the_bits_of_reading() => ForAnyText(1_500, text =>
        {
            if (TryBind(text) is not { } bound)
                return;
            Assert.Equal(bound, TryBind(Recipe.Parse(text).ToString()));
            if (text.Contains("formula", StringComparison.Ordinal))
                return; // may have no finite value somewhere
            var values = new double[90];
            bound.Rate.Fill(0, values);
            for (var step = values.Length - 1; step >= 0; step--)
                Assert.Equal(values[step], bound.Rate.At(step));
            Assert.All(values, value => Assert.InRange(value, 0, 10));
        });

    [Fact]
    public void Breakpoints_are_increasing_and_split_anywhere() => ForAnyText(1_500, text =>
        {
            if (text.Contains("formula", StringComparison.Ordinal) || TryBind(text)?.Rate is not Schedule schedule)
                return;
            var whole = schedule.Breakpoints(0, 90).ToList();
            Assert.Equal(whole.Distinct().Order(), whole);
            Assert.Equal(whole, schedule.Breakpoints(0, 41).Concat(schedule.Breakpoints(41, 90)));
        });

    [Fact]
    public void A_sequence_shows_the_first_part_and_then_the_second_from_its_own_start() => ForAnyText(1_000, text =>
        {
            // Units are rounded, and rests taken, by where in the run a part stands; a part without either is the same
            // everywhere.
            if (
                text.Contains('%')
                || text.Contains('|')
                || text.Contains("ep", StringComparison.Ordinal)
                || text.Contains("with", StringComparison.Ordinal)
                || text.Contains("formula", StringComparison.Ordinal)
            )
                return;
            BoundRecipe alone;
            try
            {
                alone = Recipe.Parse(text).Bind(baseRate: 0.1);
            }
            catch (ScheduleBindingException)
            {
                return;
            }
            if (alone.Rate.Length == 0)
                return; // skipped, so the part before it is held
            var joined = Recipe.Parse($"0.5 for 13 then ({text})").Bind(baseRate: 0.1).Rate;
            for (long step = 0; step < 60; step++)
                Assert.Equal(step < 13 ? 0.5 : alone.Rate.At(step - 13), joined.At(step));
        });
}
