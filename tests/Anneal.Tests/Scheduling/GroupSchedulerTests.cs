using System.Globalization;
using Anneal.Language;

namespace Anneal.Tests.Scheduling;

public sealed class GroupSchedulerTests
{
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
        var scheduler = new GroupScheduler(
            Recipe.Parse("step(base, factor=0.5, every=1)"),
            null,
            body.Group("body", 0.1),
            head.Group("head", 0.4),
            frozen.Group("frozen", 0.1, "0")
        );
        scheduler.Advance();
        Assert.Equal([0.05, 0.2, 0], scheduler.Rates);
        Assert.Equal((0.05, 0.2, 0), (body.Rate, head.Rate, frozen.Rate));
    }

    [Fact]
    public void Schedules_momentum_beside_the_rate()
    {
        var optimizer = new Optimizer();
        var scheduler = new GroupScheduler(
            Recipe.Parse("0.1 with momentum = linear(0.95 -> 0.85, 2)"),
            null,
            optimizer.Group()
        );
        Assert.Equal(0.95, optimizer.Momentum);
        scheduler.Advance();
        Assert.Equal(0.9, optimizer.Momentum, 1e-15);
    }

    [Fact]
    public void Refuses_a_hyper_parameter_that_a_group_cannot_set()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            new GroupScheduler(Recipe.Parse("0.1 with beta1 = 0.9"), null, new Optimizer().Group("weights"))
        );
        Assert.Equal(
            "the recipe schedules 'beta1', but the parameter group 'weights' does not say how to set it, only "
                + "'momentum'; add With(\"beta1\", value => …) to the group.",
            error.Message
        );
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
        Assert.StartsWith(
            "there is no parameter group 'c'; there are 'a', 'b'.",
            Assert.Throws<ArgumentException>(() => scheduler.Override(1, "c")).Message
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => scheduler.Override(double.NaN));
    }

    [Fact]
    public void Plateau_reduces_beside_the_schedule_after_more_than_patience_bad_values()
    {
        var optimizer = new Optimizer();
        var scheduler = new GroupScheduler(
            Recipe.Parse("step(base, factor=0.5, every=10) | plateau(factor=0.1, patience=1)"),
            null,
            optimizer.Group(baseRate: 1)
        );
        var seen = new List<double>();
        foreach (var loss in new[] { 1.0, 0.9, 0.9, 0.9, 0.9 })
        {
            scheduler.Observe(loss);
            seen.Add(optimizer.Rate);
        }
        Assert.Equal([1, 1, 1, 0.1, 0.1], seen);
        for (var i = 0; i < 10; i++)
            scheduler.Advance();
        Assert.Equal(0.05, optimizer.Rate, 1e-15);
    }

    [Fact]
    public void Gives_the_plateau_column_of_the_PyTorch_tutorial()
    {
        // The tutorial prints the rate after each of 11 values of its metric; patience 2 reduces after three bad values
        // in a row.
        double[] losses = [0.7, 0.8, 0.8, 0.8, 0.6, 0.7, 0.7, 0.7, 0.5, 0.6, 0.6];
        string[] printed =
        [
            "0.100000",
            "0.100000",
            "0.100000",
            "0.010000",
            "0.010000",
            "0.010000",
            "0.010000",
            "0.001000",
            "0.001000",
            "0.001000",
            "0.001000",
        ];
        var optimizer = new Optimizer();
        var scheduler = new GroupScheduler(
            Recipe.Parse("base | plateau(mode=min, factor=0.1, patience=2)"),
            null,
            optimizer.Group(baseRate: 0.1)
        );
        Assert.Equal(
            printed,
            losses.Select(loss =>
            {
                scheduler.AdvanceAndObserve(loss);
                return optimizer.Rate.ToString("F6", System.Globalization.CultureInfo.InvariantCulture);
            })
        );
    }

    [Fact]
    public void Refuses_no_groups_and_equal_names()
    {
        Assert.StartsWith(
            "'groups' must have at least one parameter group, but was empty.",
            Assert.Throws<ArgumentException>(() => new GroupScheduler(Recipe.Parse("0.1"), null)).Message
        );
        Assert.StartsWith(
            "'groups' must have different names, but 'all' occurs 2 times.",
            Assert
                .Throws<ArgumentException>(() =>
                    new GroupScheduler(Recipe.Parse("0.1"), null, new Optimizer().Group(), new Optimizer().Group())
                )
                .Message
        );
    }

    [Fact]
    public void Sets_no_rate_when_a_recipe_does_not_fit()
    {
        var optimizer = new Optimizer { Rate = 0.5 };
        Assert.Throws<ScheduleBindingException>(() =>
            new GroupScheduler(Recipe.Parse("cosine(base -> 0, 10%)"), null, optimizer.Group())
        );
        Assert.Equal(0.5, optimizer.Rate);
    }

    [Fact]
    public void Drives_a_users_own_function_and_a_trace()
    {
        var (lambda, product) = (new Optimizer(), new Optimizer());
        var first = new GroupScheduler(
            BoundRecipe.From(Schedule.FromFunction(step => Math.Pow(0.95, step)).Times(Schedule.Constant(0.1))),
            lambda.Group()
        );
        var second = new GroupScheduler(BoundRecipe.From(Trace.Product(0.1, step => 0.95)), product.Group());
        for (var i = 0; i < 10; i++)
        {
            first.Advance();
            second.Advance();
        }
        Assert.Equal(0.1 * Math.Pow(0.95, 10), lambda.Rate, 1e-15);
        Assert.Equal(0.1 * Math.Pow(0.95, 10), product.Rate, 1e-15);
    }

    [Fact]
    public void Does_not_count_an_update_that_was_skipped()
    {
        var optimizer = new Optimizer();
        var scheduler = new GroupScheduler(Recipe.Parse("linear(base -> 0, 4)"), null, optimizer.Group(baseRate: 1));
        scheduler.Advance(UpdateOutcome.Skipped);
        scheduler.Advance(UpdateOutcome.Applied);
        scheduler.Advance(UpdateOutcome.Skipped);
        Assert.Equal((1, 2, 0.75), (scheduler.Step, scheduler.SkippedUpdates, optimizer.Rate));
    }

    [Fact]
    public void Moves_on_after_as_many_batches_as_the_plan_accumulates()
    {
        var plan = RunPlan.FromSamples(samples: 70, batchSize: 10, epochs: 2, gradientAccumulation: 3);
        var scheduler = new GroupScheduler(Recipe.Parse("linear(base -> 0)"), plan, new Optimizer().Group());
        var updates = new List<bool>();
        for (var batch = 1; batch <= 6; batch++)
            updates.Add(scheduler.AdvanceMicroBatch());
        scheduler.AdvanceLastMicroBatch();
        Assert.Equal([false, false, true, false, false, true], updates);
        Assert.Equal((plan.StepsPerEpoch, 0L), (scheduler.Step, scheduler.AccumulatedBatches));
    }

    [Fact]
    public void Skips_the_update_that_a_batch_completes()
    {
        var scheduler = new GroupScheduler(
            Recipe.Parse("base"),
            RunPlan.FromSamples(80, 10, 1, gradientAccumulation: 2),
            new Optimizer().Group()
        );
        Assert.False(scheduler.AdvanceMicroBatch(UpdateOutcome.Skipped));
        Assert.True(scheduler.AdvanceMicroBatch(UpdateOutcome.Skipped));
        Assert.Equal((0, 1), (scheduler.Step, scheduler.SkippedUpdates));
    }

    [Fact]
    public void Every_batch_is_an_update_without_a_plan()
    {
        var scheduler = new GroupScheduler(Recipe.Parse("base"), null, new Optimizer().Group());
        Assert.True(scheduler.AdvanceMicroBatch());
        Assert.Equal(1, scheduler.Step);
    }

    [Fact]
    public void Keeps_a_rate_within_the_bounds_of_its_group_after_feedback()
    {
        var (bounded, free) = (new Optimizer(), new Optimizer());
        var scheduler = new GroupScheduler(
            Recipe.Parse("linear(base -> 0, 10) | plateau(factor=0.1, patience=0)"),
            null,
            bounded.Group("bounded", 1).Clamp(0.2, 0.8),
            free.Group("free", 1)
        );
        Assert.Equal((0.8, 1), (bounded.Rate, free.Rate));
        for (var i = 0; i < 5; i++)
            scheduler.Advance();
        Assert.Equal((0.5, 0.5), (bounded.Rate, free.Rate));
        scheduler.Observe(1);
        scheduler.Observe(1);
        Assert.Equal(0.2, bounded.Rate);
        Assert.Equal(0.05, free.Rate, 1e-15);
        scheduler.Override(0.01);
        Assert.Equal(0.01, bounded.Rate);
    }

    [Fact]
    public void Advances_without_allocating()
    {
        var scheduler = new GroupScheduler(
            Recipe.Parse("warmup(10) then cosine(base -> 0, 1000) | plateau()"),
            null,
            [.. Enumerable.Range(0, 50).Select(index => new Optimizer().Group($"group {index}").Clamp(1e-6, 1))]
        );
        scheduler.Advance();
        var allocated = Allocation.Of(() =>
        {
            for (var i = 0; i < 1000; i++)
                scheduler.Advance();
        });
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Refuses_to_be_made_without_a_recipe()
    {
        Assert.Throws<ArgumentNullException>("recipe", () =>
            new GroupScheduler((Recipe)null!, null, new Optimizer().Group())
        );
        Assert.Throws<ArgumentNullException>("recipe", () =>
            new GroupScheduler((BoundRecipe)null!, new Optimizer().Group())
        );
    }
}
