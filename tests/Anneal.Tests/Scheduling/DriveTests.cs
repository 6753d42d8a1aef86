namespace Anneal.Tests.Scheduling;

public sealed class DriveTests
{
    private double rate = double.NaN;

    [Fact]
    public void A_schedule_drives_one_variable()
    {
        var scheduler = GroupScheduler.Drive(Schedule.Linear(1, 0, 4), value => rate = value);
        Assert.Equal((1, 1), (rate, scheduler.CurrentRate));
        scheduler.Advance();
        Assert.Equal((0.75, 0.75), (rate, scheduler.CurrentRate));
    }

    [Fact]
    public void A_schedule_takes_feedback()
    {
        var plateau = new ReduceOnPlateau { Factor = 0.5, Patience = 0 };
        var one = GroupScheduler.Drive(Schedule.Constant(1), value => rate = value, plateau);
        var other = new GroupScheduler(Schedule.Constant(1), plateau, new Optimizer().Group());
        foreach (var scheduler in new[] { one, other })
        {
            scheduler.Observe(1);
            scheduler.Observe(2);
            Assert.Equal(0.5, scheduler.CurrentRate);
        }
        Assert.Equal(0.5, rate);
    }

    [Fact]
    public void A_function_drives_one_variable()
    {
        GroupScheduler.Drive(step => 1.0 / (step + 1), value => rate = value).Advance();
        Assert.Equal(0.5, rate);
    }

    [Fact]
    public void A_recipe_drives_one_variable_with_and_without_a_base_rate_and_a_plan()
    {
        GroupScheduler.Drive(Recipe.Parse("linear(0.4 -> 0, 4)"), value => rate = value).Advance();
        Assert.Equal(0.3, rate, 1e-15);
        GroupScheduler.Drive(Recipe.Parse("linear(base -> 0, 4)"), 0.8, value => rate = value).Advance();
        Assert.Equal(0.6, rate, 1e-15);
        GroupScheduler
            .Drive(Recipe.Parse("linear(base -> 0)"), 0.8, value => rate = value, RunPlan.FromSteps(8))
            .Advance();
        Assert.Equal(0.7, rate, 1e-15);
    }

    [Fact]
    public void A_recipe_with_a_base_needs_its_base_rate() =>
        Assert.StartsWith(
            "the recipe 'base * 0.5' has a base; give its base rate.",
            Assert
                .Throws<ArgumentException>(() => GroupScheduler.Drive(Recipe.Parse("base * 0.5"), value => { }))
                .Message
        );

    [Fact]
    public void A_schedule_and_a_recipe_need_no_plan()
    {
        var optimizer = new Optimizer();
        Assert.Equal(0.3, new GroupScheduler(Schedule.Constant(0.3), optimizer.Group("all", 7)).CurrentRate);
        Assert.Equal(0.3, optimizer.Rate);
        Assert.Equal(7, new GroupScheduler(Recipe.Parse("base"), optimizer.Group("all", 7)).CurrentRate);
        Assert.Equal(7, new GroupScheduler(Recipe.Parse("base"), null, optimizer.Group("all", 7)).CurrentRate);
        Assert.Throws<ScheduleBindingException>(() =>
            new GroupScheduler(Recipe.Parse("cosine(base -> 0)"), optimizer.Group())
        );
    }

    [Fact]
    public void Rates_and_hyper_parameters_are_read_by_the_groups_name()
    {
        var scheduler = new GroupScheduler(
            Recipe.Parse("base with momentum = linear(0.9 -> 0.8, 2)"),
            new Optimizer().Group("body", 0.1),
            new Optimizer().Group("head", 0.4)
        );
        scheduler.Advance();
        Assert.Equal((0.1, 0.4), (scheduler.RateOf("body"), scheduler.RateOf("head")));
        Assert.Equal(0.85, scheduler.ValueOf("head", "momentum"), 1e-15);
        Assert.Equal(0.4, scheduler.ValueOf("head", "learning_rate"));
        Assert.StartsWith(
            "there is no parameter group 'neck'; there are 'body', 'head'.",
            Assert.Throws<ArgumentException>("group", () => scheduler.RateOf("neck")).Message
        );
        Assert.StartsWith(
            "'beta1' is not scheduled for 'head'; scheduled are 'learning_rate', 'momentum'.",
            Assert.Throws<ArgumentException>("hyperparameter", () => scheduler.ValueOf("head", "beta1")).Message
        );
        Assert.Equal(
            "'CurrentRate' needs a scheduler with one parameter group, but there are 'body', 'head'; ask RateOf(name).",
            Assert.Throws<InvalidOperationException>(() => scheduler.CurrentRate).Message
        );
    }

    [Fact]
    public void A_group_with_a_recipe_of_its_own_is_refused_where_the_schedule_is_bound_already()
    {
        var own = new Optimizer().Group("head", 0.1, "base * 2");
        const string Message =
            "the parameter group 'head' must have no recipe of its own, because the scheduler's is bound already; "
            + "leave it out, or give the scheduler a Recipe.";
        Assert.Equal(
            $"{Message} (Parameter 'groups')",
            Assert.Throws<ArgumentException>(() => new GroupScheduler(Schedule.Constant(1), own)).Message
        );
        var scheduler = new GroupScheduler(Schedule.Constant(1), new Optimizer().Group("body"));
        Assert.Equal(
            $"{Message} (Parameter 'group')",
            Assert.Throws<ArgumentException>(() => scheduler.Add(own)).Message
        );
        Assert.Single(scheduler.Rates);
    }

    [Fact]
    public void A_metric_that_no_feedback_hears_is_refused_unless_it_is_allowed()
    {
        var scheduler = GroupScheduler.Drive(Schedule.Constant(1), value => rate = value);
        const string Message =
            "a metric must have feedback that hears it, but no parameter group has any; add '| plateau()' to the "
            + "recipe, leave the metric out, or set AllowsUnusedMetrics.";
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => scheduler.Observe(0.5)).Message);
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => scheduler.AdvanceAndObserve(0.5)).Message);
        Assert.Equal(0, scheduler.Step);
        scheduler.AllowsUnusedMetrics = true;
        scheduler.AdvanceAndObserve(0.5);
        Assert.Equal((1, 1), (scheduler.Step, rate));
    }

    [Fact]
    public void One_group_with_feedback_is_enough_to_hear_a_metric()
    {
        var scheduler = new GroupScheduler(
            Recipe.Parse("base"),
            new Optimizer().Group("body", 1),
            new Optimizer().Group("head", 1, "base | plateau(factor=0.1, patience=0)")
        );
        scheduler.Observe(1);
        scheduler.Observe(2);
        Assert.Equal([1, 0.1], scheduler.Rates);
    }
}
