namespace Anneal.Tests.Scheduling;

public sealed class LateGroupTests
{
    private readonly Optimizer body = new(),
        head = new();

    private GroupScheduler Started(string text = "linear(base -> 0)", int steps = 10, int made = 4)
    {
        var scheduler = new GroupScheduler(Recipe.Parse(text), RunPlan.OfEpochs(steps / 5.0, 5), head.Group("head", 1));
        for (var i = 0; i < made; i++)
            scheduler.Advance();
        return scheduler;
    }

    [Fact]
    public void Begins_at_its_own_step_0_with_what_is_left_of_the_run()
    {
        var scheduler = Started();
        scheduler.Add(body.Group("body", 0.6));
        var seen = new List<double>();
        for (var i = 0; i < 6; i++)
        {
            seen.Add(body.Rate);
            scheduler.Advance();
        }
        Assert.Equal([0.6, 0.5, 0.4, 0.3, 0.2, 0.1], seen.Select(rate => Math.Round(rate, 12)));
        Assert.Equal(0, head.Rate);
        Assert.Equal([0.0, 0.0], scheduler.Rates);
    }

    [Fact]
    public void Rises_over_its_warm_up_to_what_its_schedule_says()
    {
        var scheduler = Started();
        scheduler.Add(body.Group("body", 0.8, "base"), warmupSteps: 3);
        var seen = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            seen.Add(body.Rate);
            scheduler.Advance();
        }
        Assert.Equal([0.2, 0.4, 0.6, 0.8, 0.8], seen.Select(rate => Math.Round(rate, 12)));
    }

    [Fact]
    public void Reads_epochs_and_percent_of_what_is_left()
    {
        var scheduler = Started(made: 5);
        scheduler.Add(body.Group("body", 1, "multistep(base, factor=0.5, at=[40%])"));
        for (var i = 0; i < 2; i++)
            scheduler.Advance();
        Assert.Equal(0.5, body.Rate);
    }

    [Fact]
    public void Is_resumed_where_it_was_wherever_the_program_adds_it()
    {
        var scheduler = Started();
        scheduler.Add(body.Group("body", 0.6), warmupSteps: 3);
        scheduler.Advance();
        var (body2, head2) = (new Optimizer(), new Optimizer());
        var resumed = new GroupScheduler(
            Recipe.Parse("linear(base -> 0)"),
            RunPlan.OfEpochs(2, 5),
            head2.Group("head", 1)
        );
        resumed.Add(body2.Group("body", 0.6));
        resumed.Restore(SchedulerState.FromJson(scheduler.Save().ToJson()));
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal((body.Rate, head.Rate), (body2.Rate, head2.Rate));
            scheduler.Advance();
            resumed.Advance();
        }
        Assert.Equal(scheduler.Save(), resumed.Save());
    }

    [Fact]
    public void Is_resumed_where_it_was_when_the_program_gives_it_to_the_constructor()
    {
        var scheduler = Started();
        scheduler.Add(body.Group("body", 0.6), warmupSteps: 3);
        var resumed = new GroupScheduler(
            Recipe.Parse("linear(base -> 0)"),
            RunPlan.OfEpochs(2, 5),
            new Optimizer().Group("head", 1),
            new Optimizer().Group("body", 0.6)
        );
        Assert.True(resumed.Restore(scheduler.Save()).IsEqual);
        scheduler.Advance();
        resumed.Advance();
        Assert.Equal(scheduler.Rates, resumed.Rates);
    }

    [Fact]
    public void Must_be_there_before_the_state_is_taken_up()
    {
        var scheduler = Started();
        scheduler.Add(body.Group("body", 0.6));
        Assert.StartsWith(
            "the state must have as many parameter groups as the scheduler (1), but has 2; groups that joined late "
                + "are added before",
            Assert.Throws<ArgumentException>(() => Started().Restore(scheduler.Save())).Message
        );
    }

    [Fact]
    public void Is_refused_when_nothing_is_left_of_the_run()
    {
        var scheduler = Started(made: 10);
        Assert.StartsWith(
            "nothing is left of a run of 10 steps after 10",
            Assert.Throws<ArgumentOutOfRangeException>(() => scheduler.Add(body.Group("body"))).Message
        );
        Assert.Single(scheduler.Rates);
    }

    [Fact]
    public void Is_refused_under_a_name_that_is_taken_and_with_what_it_cannot_set()
    {
        var scheduler = Started();
        Assert.StartsWith(
            "the group must have a name of its own, but there is a parameter group 'head' already.",
            Assert.Throws<ArgumentException>(() => scheduler.Add(body.Group("head"))).Message
        );
        Assert.Throws<ArgumentException>(() => scheduler.Add(body.Group("body", 1, "base with beta2 = 0.9")));
        Assert.Throws<ArgumentOutOfRangeException>("warmupSteps", () => scheduler.Add(body.Group("body"), -1));
        scheduler.Advance();
        Assert.Equal((5, 1), (scheduler.Step, scheduler.Rates.Count));
        Assert.Equal(0.1, body.Rate);
    }
}
