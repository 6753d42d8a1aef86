using Anneal.Dialects;
using Anneal.Language;

namespace Anneal.Tests.Dialects;

public sealed class MegatronTests
{
    private const string Decays = "start_wd=0.01, end_wd=0.01, wd_incr_steps=100, wd_incr_style='constant'";

    private static Schedule Bound(string arguments, int group = 0) =>
        (Schedule)
            Recipe
                .Parse($"megatron.OptimizerParamScheduler({arguments})")
                .Bind(new BindingContext { GroupIndex = group, GroupCount = 2 })
                .Rate;

    [Fact]
    public void Takes_the_line_as_Python_has_it() =>
        Assert.Equal(
            Recipe.Parse(
                "megatron.OptimizerParamScheduler(init_lr=0, max_lr=0.1, min_lr=0.01, lr_warmup_steps=10, "
                    + $"lr_decay_steps=100, lr_decay_style='cosine', {Decays})"
            ),
            Recipe.Parse(
                "megatron.core.optimizer_param_scheduler.OptimizerParamScheduler(optimizer, 0.0, 0.1, 0.01, 10, 100, "
                    + "'cosine', 0.01, 0.01, 100, 'constant')"
            )
        );

    [Fact]
    public void Written_in_CSharp_equals_its_text() =>
        Assert.Equal(
            Recipe.Parse(
                "megatron.OptimizerParamScheduler(init_lr=0, max_lr=0.1, min_lr=0.01, lr_warmup_steps=10, "
                    + $"lr_decay_steps=100, lr_decay_style='linear', {Decays}, param_groups=[{{}}, {{'max_lr': 0.5}}])"
            ),
            Megatron.OptimizerParamScheduler(
                0,
                0.1,
                0.01,
                10,
                100,
                "linear",
                0.01,
                0.01,
                100,
                "constant",
                paramGroups: [new(), new() { MaxLr = 0.5 }]
            )
        );

    [Fact]
    public void The_warm_up_includes_its_last_step_and_the_decay_ends_at_lr_decay_steps()
    {
        var rate = Bound(
            "init_lr=0, max_lr=0.1, min_lr=0.01, lr_warmup_steps=10, lr_decay_steps=100, lr_decay_style='linear', "
                + $"{Decays}"
        );
        Assert.Equal([0, 0.05, 0.1, 0.01, 0.01], new long[] { 0, 5, 10, 100, 500 }.Select(rate.At));
        Assert.True(rate.At(11) < 0.1);
        Assert.Equal([10L, 11L, 100L], rate.Breakpoints(0, 1000));
    }

    [Fact]
    public void A_warm_up_that_ends_one_step_before_the_decay_still_falls_to_the_lowest_rate() =>
        Assert.Equal(
            [0.1, 0.01, 0.01],
            new long[] { 10, 11, 12 }.Select(
                Bound(
                    "init_lr=0, max_lr=0.1, min_lr=0.01, lr_warmup_steps=10, lr_decay_steps=11, "
                        + $"lr_decay_style='linear', {Decays}"
                ).At
            )
        );

    [Fact]
    public void A_group_has_the_rates_that_it_carries() =>
        Assert.Equal(
            0.5,
            Bound(
                    "init_lr=0, max_lr=0.1, min_lr=0.01, lr_warmup_steps=10, lr_decay_steps=100, "
                        + $"lr_decay_style='linear', {Decays}, param_groups=[{{}}, {{'max_lr': 0.5}}]",
                    group: 1
                )
                .At(10)
        );

    [Fact]
    public void An_unknown_style_fails_only_behind_the_warm_up()
    {
        var rate = Bound(
            "init_lr=0, max_lr=0.1, min_lr=0.01, lr_warmup_steps=10, lr_decay_steps=100, "
                + $"lr_decay_style='polynomial', {Decays}"
        );
        Assert.Equal(0.1, rate.At(10));
        Assert.Contains("'lr_decay_style' must be", Assert.Throws<CurveValueException>(() => rate.At(11)).Message);
    }

    [Theory]
    [InlineData(
        "init_lr=0, max_lr=0.1, min_lr=0.2, lr_warmup_steps=10, lr_decay_steps=100, lr_decay_style='linear'",
        "'max_lr' must be at least 'min_lr' (0.2), but was 0.1."
    )]
    [InlineData(
        "init_lr=0, max_lr=0.1, min_lr=0, lr_warmup_steps=100, lr_decay_steps=100, lr_decay_style='linear'",
        "'lr_warmup_steps' must be less than 'lr_decay_steps' (100), but was 100."
    )]
    [InlineData(
        "init_lr=0, max_lr=0.1, min_lr=0, lr_warmup_steps=0, lr_decay_steps=100, lr_decay_style='cubic'",
        "'lr_decay_style' must be 'constant' or"
    )]
    public void Refuses_what_Megatron_asserts(string arguments, string problem) =>
        Assert.Contains(problem, Assert.Throws<ScheduleTextException>(() => Bound($"{arguments}, {Decays}")).Message);

    [Fact]
    public void The_weight_decay_comes_along()
    {
        var recipe = Recipe.Parse(
            "megatron.OptimizerParamScheduler(init_lr=0, max_lr=0.1, min_lr=0, lr_warmup_steps=10, "
                + "lr_decay_steps=100, lr_decay_style='linear', start_wd=0, end_wd=0.1, wd_incr_steps=50, "
                + "wd_incr_style='linear')"
        );
        var companion = Assert.Single(recipe.Bind().Companions);
        Assert.Equal("weight_decay", companion.Name);
        Assert.Equal([0, 0.05, 0.1, 0.1], new long[] { 0, 25, 50, 99 }.Select(companion.Curve.At));
    }

    [Fact]
    public void A_call_with_an_increment_is_the_schedule_at_the_sum_of_the_increments()
    {
        var recipe = Recipe.Parse(
            "megatron.OptimizerParamScheduler(init_lr=0, max_lr=0.1, min_lr=0, lr_warmup_steps=10, "
                + $"lr_decay_steps=100, lr_decay_style='cosine', {Decays})"
        );
        var cursor = recipe.Replay(new BindingContext())!.Start();
        cursor.JumpTo(40);
        cursor.Advance();
        Assert.Equal(recipe.Bind().Rate.At(41), cursor.Value);
    }
}
