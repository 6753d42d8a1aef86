using Anneal.Dialects;
using Anneal.Language;

namespace Anneal.Tests.Dialects;

public sealed class TransformersTests
{
    private static Schedule Bound(string call, double rate = 0.1, double? defaultRate = null) =>
        (Schedule)
            Recipe
                .Parse($"transformers.{call}")
                .Bind(new BindingContext(null, rate) { DefaultRate = defaultRate })
                .Rate;

    private static double[] Rates(string call, int count) =>
        [.. Enumerable.Range(0, count).Select(step => Math.Round(Bound(call).At(step), 12))];

    [Theory]
    [InlineData("get_scheduler(\"cosine\", opt, num_warmup_steps=100, num_training_steps=1000)")]
    [InlineData("transformers.get_scheduler('cosine', optimizer, 100, 1000)")]
    [InlineData("get_scheduler(name='cosine', optimizer=optimizer, num_warmup_steps=100, num_training_steps=1000)")]
    public void Takes_the_line_as_Python_has_it(string line) =>
        Assert.Equal(
            Recipe.Parse("transformers.get_scheduler('cosine', num_warmup_steps=100, num_training_steps=1000)"),
            Recipe.Parse(line)
        );

    [Fact]
    public void A_name_means_its_function() =>
        Assert.Equal(
            Bound(
                "get_cosine_with_hard_restarts_schedule_with_warmup(num_warmup_steps=10, num_training_steps=100, "
                    + "num_cycles=3)"
            ),
            Bound(
                "get_scheduler('cosine_with_restarts', num_warmup_steps=10, num_training_steps=100, "
                    + "scheduler_specific_kwargs={'num_cycles': 3})"
            )
        );

    [Fact]
    public void Written_in_CSharp_equals_its_text()
    {
        Assert.Equal(
            Recipe.Parse("transformers.get_linear_schedule_with_warmup(num_warmup_steps=10, num_training_steps=100)"),
            Transformers.GetLinearScheduleWithWarmup(10, 100)
        );
        Assert.Equal(
            Recipe.Parse(
                "transformers.get_scheduler(name='polynomial', num_warmup_steps=10, num_training_steps=100, "
                    + "scheduler_specific_kwargs={'power': 2})"
            ),
            Transformers.GetScheduler("polynomial", 10, 100, new Dictionary<string, double> { ["power"] = 2 })
        );
    }

    [Fact]
    public void The_first_update_is_made_with_rate_0_but_for_the_warm_up_with_lr_rate()
    {
        Assert.Equal([0, 0.05, 0.1], Rates("get_constant_schedule_with_warmup(2)", 3));
        Assert.Equal(
            [0.05, 0.1],
            Rates("get_cosine_with_min_lr_schedule_with_warmup_lr_rate(2, 10, min_lr_rate=0)", 2)
        );
    }

    [Fact]
    public void After_the_end_some_stay_and_some_rise_again()
    {
        Assert.Equal(0, Bound("get_linear_schedule_with_warmup(10, 100)").At(150));
        Assert.Equal(0, Bound("get_cosine_with_hard_restarts_schedule_with_warmup(10, 100, 3)").At(150));
        Assert.Equal(0.1, Bound("get_cosine_schedule_with_warmup(10, 100)").At(190), 1e-12);
        Assert.Equal(0.01, Bound("get_wsd_schedule(10, 20, 100, min_lr_ratio=0.1)").At(150), 1e-12);
    }

    [Fact]
    public void The_end_of_a_polynomial_is_a_ratio_to_the_optimizers_default_rate() =>
        Assert.Equal(
            0.002,
            Bound("get_polynomial_decay_schedule_with_warmup(0, 10, lr_end=0.001)", rate: 0.2, defaultRate: 0.1).At(10),
            1e-12
        );

    [Fact]
    public void A_polynomial_without_steps_behind_its_warm_up_fails_there()
    {
        var rate = Bound("get_polynomial_decay_schedule_with_warmup(10, 10)");
        Assert.Equal(0.09, rate.At(9), 1e-12);
        Assert.Throws<CurveValueException>(() => rate.At(10));
        Assert.Throws<ScheduleBindingException>(() => Bound("get_polynomial_decay_schedule_with_warmup(0, 0)"));
    }

    [Fact]
    public void Restarts_are_breakpoints()
    {
        var rate = Bound("get_cosine_with_hard_restarts_schedule_with_warmup(10, 100, 7)");
        var jumps = Enumerable
            .Range(1, 120)
            .Where(step => rate.At(step) > rate.At(step - 1) && step > 10)
            .Select(step => (long)step)
            .ToHashSet();
        Assert.Equal(6, jumps.Count);
        Assert.Subset(rate.Breakpoints(0, 121).ToHashSet(), jumps);
    }

    [Fact]
    public void A_warm_up_of_a_fraction_of_a_step_is_one_step_at_rate_0() =>
        Assert.Equal([0, 0.1, 0.1], Rates("get_constant_schedule_with_warmup(0.1)", 3));

    [Theory]
    [InlineData("get_scheduler('nonesuch')", "found 'nonesuch'")]
    [InlineData("get_scheduler('linear')", "needs the argument 'num_warmup_steps'")]
    [InlineData("get_scheduler('linear', num_warmup_steps=1)", "needs the argument 'num_training_steps'")]
    [InlineData(
        "get_scheduler('linear', num_warmup_steps=1, num_training_steps=9, scheduler_specific_kwargs={'power': 1})",
        "has no argument 'power'"
    )]
    [InlineData(
        "get_scheduler('cosine_with_min_lr', num_warmup_steps=1, num_training_steps=9)",
        "one of 'min_lr' and 'min_lr_rate' must be given, but neither were."
    )]
    [InlineData(
        "get_scheduler('warmup_stable_decay', num_warmup_steps=1, scheduler_specific_kwargs={'num_decay_steps': 2})",
        "one of 'num_training_steps' and 'num_stable_steps' must be given"
    )]
    [InlineData("get_scheduler('greedy', scheduler_specific_kwargs={'factor': 1.0})", "a number less than 1")]
    public void Refuses_what_transformers_refuses(string call, string problem) =>
        Assert.Contains(problem, Assert.Throws<ScheduleTextException>(() => Bound(call)).Message);

    [Fact]
    public void Greedy_raises_reduces_and_begins_anew_once_every_group_is_at_its_lowest_rate()
    {
        var recipe = Recipe.Parse(
            "transformers.get_greedy_schedule(patience=0, factor=0.5, min_lr=0.1, reset_start=1)"
        );
        var scheduler = new GroupScheduler(
            recipe,
            null,
            new ParameterGroup("a", 0.2, _ => { }),
            new ParameterGroup("b", 0.4, _ => { })
        );
        var seen = new List<double[]>();
        foreach (var metric in new[] { 1.0, 2, 2, 2 })
        {
            scheduler.AdvanceAndObserve(metric);
            seen.Add([.. scheduler.Rates]);
        }
        Assert.Equal(
            [
                [0.4, 0.8],
                [0.2, 0.4],
                [0.1, 0.2],
                [0.2, 0.4],
            ],
            seen
        );
    }

    [Fact]
    public void The_state_of_greedy_survives_a_restart()
    {
        GroupScheduler Make() =>
            new(
                Recipe.Parse("transformers.get_greedy_schedule(patience=1, factor=0.5, smooth=True, window_size=3)"),
                null,
                new ParameterGroup("a", 0.2, _ => { })
            );
        var (whole, stopped) = (Make(), Make());
        double[] metrics = [5, 4, 3, 6, 7, 2, 1, 0, 9, 9, 9];
        foreach (var metric in metrics[..5])
        {
            whole.AdvanceAndObserve(metric);
            stopped.AdvanceAndObserve(metric);
        }
        var resumed = Make();
        resumed.Restore(SchedulerState.FromJson(stopped.Save().ToJson()));
        foreach (var metric in metrics[5..])
        {
            whole.AdvanceAndObserve(metric);
            resumed.AdvanceAndObserve(metric);
            Assert.Equal(whole.Rates[0], resumed.Rates[0]);
        }
    }
}
