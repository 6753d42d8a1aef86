namespace Anneal.Tests.Scheduling;

public sealed class LateGroupTests
{
    private readonly Optimizer body = new(),
        head = new();

    private GroupScheduler Started(string text = "linear(base -> 0)", int steps = 10, int made = 4)
    {
        var scheduler = new GroupScheduler(
            Recipe.Parse(text),
            RunPlan.FromEpochs(steps / 5.0, 5),
            head.Group("head", 1)
        );
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
            RunPlan.FromEpochs(2, 5),
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
            RunPlan.FromEpochs(2, 5),
            new Optimizer().Group("head", 1),
            new Optimizer().Group("body", 0.6)
        );
        Assert.True(resumed.Restore(scheduler.Save()).IsEqual);
        scheduler.Advance();
        resumed.Advance();
        Assert.Equal(scheduler.Rates, resumed.Rates);
    }

    [Fact]
    public void Is_awaited_where_the_resumed_program_does_not_know_that_it_had_joined()
    {
        var scheduler = Started();
        scheduler.Add(body.Group("body", 0.6), warmupSteps: 3);
        scheduler.Advance();
        scheduler.Override(0.25, "body", "by hand");
        var state = SchedulerState.FromJson(scheduler.Save().ToJson());

        var (body2, head2) = (new Optimizer(), new Optimizer());
        var resumed = Resumed(head2);
        var report = resumed.Restore(state);
        Assert.True(report.IsEqual);
        Assert.Equal(["body"], report.Awaited);
        Assert.Equal(state, resumed.Save()); // saved again before it is added, nothing is lost
        scheduler.Advance();
        resumed.Advance();
        resumed.Add(body2.Group("body", 0.6));
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal((body.Rate, head.Rate), (body2.Rate, head2.Rate));
            Assert.Equal(scheduler.Save(), resumed.Save());
            if (i == 1)
            {
                scheduler.LiftOverride();
                resumed.LiftOverride();
            }
            scheduler.Advance();
            resumed.Advance();
        }
    }

    [Fact]
    public void May_be_given_in_another_order_than_it_joined()
    {
        var scheduler = Started();
        scheduler.Add(body.Group("body", 0.6));
        scheduler.Add(new Optimizer().Group("neck", 0.2));
        var resumed = new GroupScheduler(
            Recipe.Parse("linear(base -> 0)"),
            RunPlan.FromEpochs(2, 5),
            new Optimizer().Group("neck", 0.2),
            new Optimizer().Group("head", 1)
        );
        Assert.Equal(["body"], resumed.Restore(scheduler.Save()).Awaited);
        resumed.Add(new Optimizer().Group("body", 0.6));
        Assert.Equal((0.6, 0.6, 0.2), (resumed.RateOf("head"), resumed.RateOf("body"), resumed.RateOf("neck")));
    }

    [Fact]
    public void Is_refused_with_another_curve_than_awaited_unless_the_restart_had_a_policy()
    {
        var scheduler = Started();
        scheduler.Add(body.Group("body", 0.6));
        scheduler.Advance();
        var strict = Resumed(new Optimizer());
        strict.Restore(scheduler.Save());
        Assert.StartsWith(
            "the state was saved with another curve for 'body' (base rate: saved 0.6, now 0.1)",
            Assert.Throws<ArgumentException>(() => strict.Add(new Optimizer().Group("body", 0.1))).Message
        );
        Assert.Single(strict.Rates);
        var other = Resumed(new Optimizer());
        other.Restore(scheduler.Save(), ResumePolicy.Keep);
        other.Add(new Optimizer().Group("body", 0.1));
        Assert.Equal(0.5, other.RateOf("body"), 1e-15);
    }

    [Fact]
    public void Only_groups_that_joined_late_may_be_missing_when_the_state_is_taken_up()
    {
        var scheduler = new GroupScheduler(Recipe.Parse("base"), head.Group("head", 1), body.Group("body", 1));
        Assert.StartsWith(
            "the state must have the scheduler's parameter groups ('head'), in order, but has 'head', 'body'; only "
                + "groups that joined late may be added after it resumes.",
            Assert.Throws<ArgumentException>(() => Started().Restore(scheduler.Save())).Message
        );
    }

    private static GroupScheduler Resumed(Optimizer head) =>
        new(Recipe.Parse("linear(base -> 0)"), RunPlan.FromEpochs(2, 5), head.Group("head", 1));

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
