namespace Anneal.Tests.Dialects;

/// <summary>Schedules as configurations, command lines and scripts write them.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData(
        "sched: {name: CosineAnnealing, max_steps: 60, warmup_steps: 10, min_lr: 1e-4}",
        "nemo.CosineAnnealing(max_steps=60, warmup_steps=10, min_lr=1e-4)"
    )]
    public void Settings_are_the_call_that_their_framework_makes_of_them(string settings, string call)
    {
        var recipe = Recipe.Parse(settings);
        Assert.Equal(Recipe.Parse(call), recipe);
        Assert.Equal(recipe, Recipe.Parse(recipe.ToString()));
    }

    [Theory]
    [InlineData("sched: {name: CosineAnnealing, max_step: 60}", "has no argument 'max_step'")]
    [InlineData("sched: {name: CosineAnealing, max_steps: 60}", "unknown schedule 'nemo.CosineAnealing'")]
    [InlineData("sched: {name: CosineAnnealing, max_steps: 60", "line 1, column 6")]
    [InlineData("sched: {nam: CosineAnnealing}", "line 1, column 6")]
    public void What_is_not_understood_in_settings_is_said(string settings, string problem) =>
        Assert.Contains(
            problem,
            Assert.Throws<ScheduleTextException>(() => Recipe.Parse(settings)).Message,
            StringComparison.Ordinal
        );
}
