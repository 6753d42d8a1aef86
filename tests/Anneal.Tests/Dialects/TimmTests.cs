using Anneal.Curves;
using Anneal.Dialects;
using Anneal.Language;

namespace Anneal.Tests.Dialects;

public sealed class TimmTests
{
    private static Schedule Bound(string call, double rate = 0.1) =>
        (Schedule)Recipe.Parse($"timm.{call}").Bind(null, rate).Rate;

    private static double[] Rates(string call, int count, double rate = 0.1) =>
        [.. Enumerable.Range(0, count).Select(step => Math.Round(Bound(call, rate).At(step), 12))];

    [Fact]
    public void Takes_the_line_as_Python_has_it() =>
        Assert.Equal(
            Recipe.Parse("timm.CosineLRScheduler(t_initial=100, warmup_t=5, warmup_lr_init=1e-6)"),
            Recipe.Parse("CosineLRScheduler(optimizer, t_initial=100, warmup_t=5, warmup_lr_init=1e-6)")
        );

    [Fact]
    public void Written_in_CSharp_equals_its_text() =>
        Assert.Equal(
            Recipe.Parse(
                "timm.MultiStepLRScheduler(decay_t=[30, 60], decay_rate=0.1, warmup_t=0, warmup_lr_init=0, "
                    + "warmup_prefix=True)"
            ),
            Timm.MultiStepLRScheduler([30, 60], 0.1)
        );

    [Fact]
    public void One_plain_cycle_is_the_cores_own_cosine() =>
        Assert.Equal(new CosineDecay(0.1, 0.01, 50), Bound("CosineLRScheduler(t_initial=50, lr_min=0.01)"));

    [Fact]
    public void Without_prefix_the_schedule_is_joined_at_its_own_step() =>
        Assert.Equal([0, 0.05, 0.05, 0.025, 0, 0], Rates("PolyLRScheduler(t_initial=4, power=1, warmup_t=2)", 6));

    [Fact]
    public void With_prefix_the_schedule_begins_behind_the_warm_up() =>
        Assert.Equal(
            [0, 0.05, 0.1, 0.075, 0.05, 0.025, 0, 0],
            Rates("PolyLRScheduler(t_initial=4, power=1, warmup_t=2, warmup_prefix=True)", 8)
        );

    [Fact]
    public void After_the_last_cycle_the_rate_is_the_lowest() =>
        Assert.Equal(
            [0.1, 0.055, 0.05, 0.03, 0.01, 0.01],
            Rates("PolyLRScheduler(t_initial=2, power=1, lr_min=0.01, cycle_limit=2, cycle_decay=0.5)", 6)
        );

    [Fact]
    public void Multi_step_looks_one_step_ahead_but_not_before_the_first_step() =>
        Assert.Equal([0.1, 0.05, 0.05, 0.025], Rates("MultiStepLRScheduler(decay_t=[0, 4], decay_rate=0.5)", 4));

    [Fact]
    public void A_fractional_period_is_divided_as_Python_does()
    {
        // 21 / 2.1 rounds to 10, but the tenth multiple of the double nearest to 2.1 lies behind 21.
        Assert.Equal(
            [9, 10],
            Rates("StepLRScheduler(decay_t=2.1, decay_rate=0.5)", 23, rate: 1)[21..]
                .Select(rate => Math.Round(-Math.Log2(rate)))
        );
        Assert.Equal([3L, 5L, 7L, 9L], Bound("StepLRScheduler(decay_t=2.1, decay_rate=0.5)").Breakpoints(2, 10));
    }

    [Fact]
    public void A_period_of_0_fails_at_the_first_step()
    {
        Assert.Equal(0.1, Bound("StepLRScheduler(decay_t=0)").At(0));
        Assert.Contains(
            "'decay_t' must not be 0",
            Assert.Throws<CurveValueException>(() => Bound("StepLRScheduler(decay_t=0)").At(1)).Message
        );
    }

    [Fact]
    public void Calls_by_number_may_go_back()
    {
        var cursor = Recipe
            .Parse("timm.CosineLRScheduler(t_initial=30, warmup_t=4)")
            .Replay(new BindingContext(null, 0.1))!
            .Start();
        cursor.JumpTo(10);
        cursor.JumpTo(2);
        Assert.Equal(0.05, cursor.Value);
    }

    [Fact]
    public void Reading_at_random_equals_stepping()
    {
        foreach (
            var call in new[]
            {
                "CosineLRScheduler(t_initial=10, cycle_mul=1.5, cycle_limit=4, k_decay=0.7)",
                "TanhLRScheduler(t_initial=20, warmup_t=5)",
                "StepLRScheduler(decay_t=2.4, decay_rate=0.97, warmup_t=3)",
            }
        )
        {
            var filled = new double[80];
            Bound(call).Fill(0, filled);
            for (var step = 79; step >= 0; step -= 3)
                Assert.Equal(filled[step], Bound(call).At(step));
        }
    }

    [Fact]
    public void The_first_step_and_the_start_of_each_cycle_are_breakpoints() =>
        Assert.Equal(
            [1L, 10L, 25L, 48L],
            Bound("CosineLRScheduler(t_initial=10, cycle_mul=1.5, cycle_limit=3)").Breakpoints(0, 1000)
        );

    [Theory]
    [InlineData("CosineLRScheduler(t_initial=0)", "a number greater than 0")]
    [InlineData("TanhLRScheduler(t_initial=10, lb=3, ub=2)", "'lb' must be less than 'ub' (2), but was 3.")]
    [InlineData("PlateauLRScheduler(decay_rate=1.5)", "a number less than 1")]
    [InlineData("PlateauLRScheduler(mode='avg')", "'min' or 'max'")]
    [InlineData("CosineLRScheduler(t_initial=10, noise_range_t=5)", "None")]
    public void Refuses_what_timm_refuses_and_noise(string call, string problem) =>
        Assert.Contains(problem, Assert.Throws<ScheduleTextException>(() => Bound(call)).Message);

    [Fact]
    public void Plateau_does_not_look_at_metrics_during_the_warm_up()
    {
        var rates = new List<double>();
        var scheduler = new GroupScheduler(
            Recipe.Parse("timm.PlateauLRScheduler(patience_t=0, decay_rate=0.5, warmup_t=2)"),
            null,
            new ParameterGroup("all", 0.1, rates.Add)
        );
        foreach (var metric in new[] { 5.0, 1, 1, 1 })
            scheduler.AdvanceAndObserve(metric);
        Assert.Equal(0.05, scheduler.Rates[0]);
    }
}
