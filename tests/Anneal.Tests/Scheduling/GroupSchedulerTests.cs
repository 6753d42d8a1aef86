using Anneal.Language;

namespace Anneal.Tests.Scheduling;

public sealed class GroupSchedulerTests
{
    private sealed class Optimizer
    {
        public double Rate { get; set; } = 0.1;
        public double Momentum { get; set; } = 0.9;

        public ParameterGroup Group(string name = "all", double? baseRate = null, string? recipe = null) =>
            new ParameterGroup(name, baseRate ?? Rate, rate => Rate = rate, recipe is null ? null : Recipe.Parse(recipe)).With("momentum", value => Momentum = value);
    }

    [Fact]
    public void Applies_the_first_rates_when_it_is_made()
    {
        var optimizer = new Optimizer();
        var scheduler = new GroupScheduler(Recipe.Parse("warmup(3) then base"), null, optimizer.Group());
        Assert.Equal(0.025, optimizer.Rate);
        Assert.Equal([0.025], scheduler.Rates);
        Assert.Equal(0, scheduler.Step);
    }

    [Fact]
    public void Advances_once_for_each_update()
    {
        var optimizer = new Optimizer();
        var scheduler = new GroupScheduler(Recipe.Parse("linear(base -> 0, 4)"), null, optimizer.Group(baseRate: 1));
        var seen = new List<double>();
        for (var update = 0; update < 6; update++)
        {
            seen.Add(optimizer.Rate);
            scheduler.Advance();
        }
        Assert.Equal([1, 0.75, 0.5, 0.25, 0, 0], seen);
    }

    [Fact]
    public void Gives_each_group_its_own_base_and_its_own_recipe()
    {
        var (body, head, frozen) = (new Optimizer(), new Optimizer(), new Optimizer());
        var scheduler = new GroupScheduler(Recipe.Parse("step(base, factor=0.5, every=1)"), null,
            body.Group("body", 0.1), head.Group("head", 0.4), frozen.Group("frozen", 0.1, "0"));
        scheduler.Advance();
        Assert.Equal([0.05, 0.2, 0], scheduler.Rates);
        Assert.Equal((0.05, 0.2, 0), (body.Rate, head.Rate, frozen.Rate));
    }

    [Fact]
    public void Schedules_momentum_beside_the_rate()
    {
        var optimizer = new Optimizer();
        var scheduler = new GroupScheduler(Recipe.Parse("0.1 with momentum = linear(0.95 -> 0.85, 2)"), null, optimizer.Group());
        Assert.Equal(0.95, optimizer.Momentum);
        scheduler.Advance();
        Assert.Equal(0.9, optimizer.Momentum, 1e-15);
    }

    [Fact]
    public void Refuses_a_hyper_parameter_that_a_group_cannot_set()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            new GroupScheduler(Recipe.Parse("0.1 with beta1 = 0.9"), null, new Optimizer().Group("weights")));
        Assert.Equal("the recipe schedules 'beta1', but the parameter group 'weights' does not say how to set it; add With(\"beta1\", value => …) to the group.", error.Message);
    }

    [Fact]
    public void Never_reads_the_optimizers_rate_back()
    {
        var optimizer = new Optimizer();
        var scheduler = new GroupScheduler(Recipe.Parse("linear(base -> 0, 4)"), null, optimizer.Group(baseRate: 1));
        optimizer.Rate = 123;
        scheduler.Advance();
        Assert.Equal(0.75, optimizer.Rate);
    }

    [Fact]
    public void A_rate_set_by_hand_stays_until_it_is_lifted_while_the_schedule_goes_on()
    {
        var optimizer = new Optimizer();
        var scheduler = new GroupScheduler(Recipe.Parse("linear(base -> 0, 4)"), null, optimizer.Group(baseRate: 1));
        scheduler.Override(0.3);
        Assert.Equal(0.3, optimizer.Rate);
        scheduler.Advance();
        Assert.Equal(0.3, optimizer.Rate);
        scheduler.LiftOverride();
        Assert.Equal(0.75, optimizer.Rate);
    }

    [Fact]
    public void Overrides_one_group_by_its_name()
    {
        var (a, b) = (new Optimizer(), new Optimizer());
        var scheduler = new GroupScheduler(Recipe.Parse("base"), null, a.Group("a"), b.Group("b"));
        scheduler.Override(0.7, "b");
        Assert.Equal([0.1, 0.7], scheduler.Rates);
        Assert.StartsWith("there is no parameter group 'c'; there are 'a', 'b'.", Assert.Throws<ArgumentException>(() => scheduler.Override(1, "c")).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => scheduler.Override(double.NaN));
    }

    [Fact]
    public void Plateau_reduces_beside_the_schedule_after_more_than_patience_bad_values()
    {
        var optimizer = new Optimizer();
        var scheduler = new GroupScheduler(Recipe.Parse("step(base, factor=0.5, every=10) | plateau(factor=0.1, patience=1)"), null, optimizer.Group(baseRate: 1));
        var seen = new List<double>();
        foreach (var loss in new[] { 1.0, 0.9, 0.9, 0.9, 0.9 })
        {
            scheduler.Observe(loss);
            seen.Add(optimizer.Rate);
        }
        Assert.Equal([1, 1, 1, 0.1, 0.1], seen);
        for (var i = 0; i < 10; i++) scheduler.Advance();
        Assert.Equal(0.05, optimizer.Rate, 1e-15);
    }

    [Fact]
    public void Gives_the_plateau_column_of_the_PyTorch_tutorial()
    {
        // The tutorial prints the rate after each of 11 values of its metric; patience 2 reduces after three bad values in a row.
        double[] losses = [0.7, 0.8, 0.8, 0.8, 0.6, 0.7, 0.7, 0.7, 0.5, 0.6, 0.6];
        string[] printed = ["0.100000", "0.100000", "0.100000", "0.010000", "0.010000", "0.010000", "0.010000", "0.001000", "0.001000", "0.001000", "0.001000"];
        var optimizer = new Optimizer();
        var scheduler = new GroupScheduler(Recipe.Parse("base | plateau(mode=min, factor=0.1, patience=2)"), null, optimizer.Group(baseRate: 0.1));
        Assert.Equal(printed, losses.Select(loss =>
        {
            scheduler.Advance(loss);
            return optimizer.Rate.ToString("F6", System.Globalization.CultureInfo.InvariantCulture);
        }));
    }

    [Theory]
    [InlineData("warmup(5) then cosine(base -> 0, 50)")]
    [InlineData("one_cycle(base, 40) with momentum = linear(0.95 -> 0.85, 20)")]
    [InlineData("cosine(base -> 0.01, 30) | plateau(factor=0.5, patience=2, cooldown=1, min=0.001)")]
    public void A_restored_run_goes_on_as_if_never_stopped(string text)
    {
        static double Loss(long step) => 1 + Math.Sin(step * 1.7);
        static void Run(GroupScheduler scheduler, long until)
        {
            while (scheduler.Step < until) scheduler.Advance(Loss(scheduler.Step));
        }
        for (long stop = 0; stop <= 60; stop += 7)
        {
            var (straight, first, second) = (new Optimizer(), new Optimizer(), new Optimizer());
            var whole = new GroupScheduler(Recipe.Parse(text), RunPlan.OfSteps(60), straight.Group());
            Run(whole, 60);
            var begun = new GroupScheduler(Recipe.Parse(text), RunPlan.OfSteps(60), first.Group());
            Run(begun, stop);
            var resumed = new GroupScheduler(Recipe.Parse(text), RunPlan.OfSteps(60), second.Group());
            resumed.Restore(SchedulerState.FromJson(begun.Save().ToJson()));
            Assert.Equal((first.Rate, first.Momentum), (second.Rate, second.Momentum));
            Run(resumed, 60);
            Assert.Equal((straight.Rate, straight.Momentum), (second.Rate, second.Momentum));
            Assert.Equal(whole.Save(), resumed.Save());
        }
    }

    [Fact]
    public void An_override_survives_a_restart()
    {
        var scheduler = new GroupScheduler(Recipe.Parse("base"), null, new Optimizer().Group());
        scheduler.Override(0.7);
        var optimizer = new Optimizer();
        new GroupScheduler(Recipe.Parse("base"), null, optimizer.Group()).Restore(scheduler.Save());
        Assert.Equal(0.7, optimizer.Rate);
    }

    [Theory]
    [InlineData("cosine(base -> 0, 51)", 0.1, 60)]
    [InlineData("cosine(base -> 0, 50)", 0.2, 60)]
    [InlineData("cosine(base -> 0, 50)", 0.1, 61)]
    public void Refuses_the_state_of_another_curve_and_changes_nothing(string text, double rate, int steps)
    {
        var saved = new GroupScheduler(Recipe.Parse("cosine(base -> 0, 50)"), RunPlan.OfSteps(60), new Optimizer().Group());
        saved.Advance();
        var other = new GroupScheduler(Recipe.Parse(text), RunPlan.OfSteps(steps), new Optimizer().Group(baseRate: rate));
        var error = Assert.Throws<ArgumentException>(() => other.Restore(saved.Save()));
        Assert.StartsWith("the state was saved with another curve for 'all' (", error.Message);
        Assert.Equal(0, other.Step);
    }

    [Fact]
    public void Refuses_no_groups_and_equal_names()
    {
        Assert.StartsWith("'groups' must have at least one parameter group, but was empty.",
            Assert.Throws<ArgumentException>(() => new GroupScheduler(Recipe.Parse("0.1"), null)).Message);
        Assert.StartsWith("'groups' must have different names, but 'all' occurs 2 times.",
            Assert.Throws<ArgumentException>(() => new GroupScheduler(Recipe.Parse("0.1"), null, new Optimizer().Group(), new Optimizer().Group())).Message);
    }

    [Fact]
    public void Sets_no_rate_when_a_recipe_does_not_fit()
    {
        var optimizer = new Optimizer { Rate = 0.5 };
        Assert.Throws<ScheduleBindingException>(() => new GroupScheduler(Recipe.Parse("cosine(base -> 0, 10%)"), null, optimizer.Group()));
        Assert.Equal(0.5, optimizer.Rate);
    }

    [Fact]
    public void Drives_a_users_own_function_and_a_trace()
    {
        var (lambda, product) = (new Optimizer(), new Optimizer());
        var first = new GroupScheduler(BoundRecipe.Of(Schedule.Function(step => Math.Pow(0.95, step)).Times(Schedule.Constant(0.1))), lambda.Group());
        var second = new GroupScheduler(BoundRecipe.Of(Trace.Product(0.1, step => 0.95)), product.Group());
        for (var i = 0; i < 10; i++)
        {
            first.Advance();
            second.Advance();
        }
        Assert.Equal(0.1 * Math.Pow(0.95, 10), lambda.Rate, 1e-15);
        Assert.Equal(0.1 * Math.Pow(0.95, 10), product.Rate, 1e-15);
    }

    [Fact]
    public void Takes_the_groups_of_any_optimizer()
    {
        var groups = new[] { new Optimizer { Rate = 0.1 }, new Optimizer { Rate = 0.3 } };
        var scheduler = new GroupScheduler(Recipe.Parse("base * 0.5"), null, ParameterGroups.From(groups, group => group.Rate, (group, rate) => group.Rate = rate));
        Assert.Equal([0.05, 0.15], scheduler.Rates);
        Assert.Equal((0.05, 0.15), (groups[0].Rate, groups[1].Rate));
    }
}
