namespace Anneal.Tests.Scheduling;

public sealed class SavableGroupsTests
{
    private static ParameterGroup[] Groups(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new ParameterGroup($"group {i}", 1.0 / 3, _ => { }))];

    [Fact]
    public void As_many_groups_as_can_be_made_can_be_saved_and_read_back()
    {
        var recipe = Recipe.Parse("cosine(base -> 0, 1000) | plateau(factor=0.3) | plateau(factor=0.7)");
        var most = 0;
        for (var step = 512; step > 0; step /= 2)
            if (Record.Exception(() => new GroupScheduler(recipe, Groups(most + step))) is null)
                most += step;
        Assert.InRange(most, 200, 1000);
        var scheduler = new GroupScheduler(recipe, Groups(most));
        scheduler.AdvanceAndObserve(1.0 / 3);
        scheduler.Override(1.0 / 7);
        var state = scheduler.Save();
        Assert.Equal(state, SchedulerState.FromJson(state.ToJson()));
        var wrong = Assert.Throws<ArgumentException>("group", () => scheduler.Add(Groups(most + 1)[most]));
        Assert.StartsWith("the parameter groups must have a state of at most", wrong.Message, StringComparison.Ordinal);
        Assert.Equal(most, scheduler.Rates.Count);
    }

    [Fact]
    public void Feedback_that_averages_over_more_than_can_be_saved_is_refused_when_it_is_made()
    {
        var greedy = new GreedyRate
        {
            InitialRates = [0.1],
            MinRates = [0],
            MaxRates = [1],
            WindowSize = 1_000_000,
        };
        Assert.Throws<ArgumentException>("groups", () => new GroupScheduler(Schedule.Constant(0.1), greedy, Groups(1)));
    }
}
