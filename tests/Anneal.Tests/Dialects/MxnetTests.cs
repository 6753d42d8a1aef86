using Anneal.Composition;
using Anneal.Curves;
using Anneal.Dialects;
using Anneal.Language;

namespace Anneal.Tests.Dialects;

public sealed class MxnetTests
{
    [Theory]
    [InlineData("mx.lr_scheduler.CosineScheduler(max_update=20, base_lr=0.3, final_lr=0.01)")]
    [InlineData("mxnet.lr_scheduler.CosineScheduler(20, 0.3, 0.01, warmup_steps=0, warmup_mode='linear')")]
    [InlineData("lr_scheduler.CosineScheduler(20, 0.3, 0.01)")]
    public void Reads_the_line_as_Python_has_it(string text) =>
        Assert.Equal(new CosineDecay(0.3, 0.01, 20), Stepping.Bind(text));

    [Fact]
    public void Methods_say_what_texts_say()
    {
        Assert.Equal(
            Recipe.Parse("mxnet.FactorScheduler(10, 0.5, 1e-8, 0.1, 5, 0, 'constant')"),
            Mxnet.FactorScheduler(10, 0.5, baseLr: 0.1, warmupSteps: 5, warmupMode: "constant")
        );
        Assert.Equal(
            Recipe.Parse("mxnet.MultiFactorScheduler([5, 9], 0.5, 0.01, 0, 0, 'linear')"),
            Mxnet.MultiFactorScheduler([5, 9], 0.5)
        );
        Assert.Equal(Recipe.Parse("mxnet.PolyScheduler(100, 0.01, 2, 0, 0, 0, 'linear')"), Mxnet.PolyScheduler(100));
        Assert.Equal(
            Recipe.Parse("mxnet.CosineScheduler(100, 0.01, 0.001, 0, 0, 'linear')"),
            Mxnet.CosineScheduler(100, finalLr: 0.001)
        );
    }

    [Fact]
    public void Drops_one_update_after_the_boundary()
    {
        Assert.Equal([1.0, 1.0, 1.0, 0.5, 0.5, 0.25], Stepping.First("mxnet.FactorScheduler(2, 0.5, base_lr=1)", 6));
        Assert.Equal(
            new MultiStepDecay(1, 0.5, [6, 11]),
            Stepping.Bind("mxnet.MultiFactorScheduler([5, 10], 0.5, base_lr=1)")
        );
    }

    [Fact]
    public void Makes_up_for_the_drops_of_the_warm_up_when_it_ends() =>
        Assert.Equal(0.25, Stepping.Bind("mxnet.FactorScheduler(10, 0.5, base_lr=1, warmup_steps=25)").At(25));

    [Fact]
    public void The_first_drop_raises_a_rate_below_the_floor() =>
        Assert.Equal(
            [0.1, 0.1, 0.1, 0.2, 0.2],
            Stepping.First("mxnet.FactorScheduler(2, 0.5, stop_factor_lr=0.2, base_lr=0.1)", 5)
        );

    [Fact]
    public void The_warm_up_lies_inside_and_the_end_stays()
    {
        var schedule = Stepping.Bind("mxnet.PolyScheduler(100, base_lr=0.1, pwr=2, final_lr=0.01, warmup_steps=20)");
        Assert.Equal(Sequence.Of(new LinearRamp(0, 0.1, 20), 20, new PolynomialDecay(0.1, 0.01, 80, 2)), schedule);
        Assert.Equal(0.01, schedule.At(500));
    }

    [Fact]
    public void A_warm_up_as_long_as_the_whole_stays_at_its_last_rate_and_a_longer_one_ends_at_the_base_rate()
    {
        Assert.Equal(0.09, Stepping.Bind("mxnet.CosineScheduler(10, 0.1, warmup_steps=10)").At(10), 1e-15);
        Assert.Equal(0.1, Stepping.Bind("mxnet.CosineScheduler(10, 0.1, warmup_steps=15)").At(40));
    }

    [Theory]
    [InlineData("mxnet.FactorScheduler(7, 0.9, 1e-3, 0.5, 10, 0.1)")]
    [InlineData("mxnet.FactorScheduler(3, 0.0, 1e-3, 0.5)")]
    [InlineData("mxnet.MultiFactorScheduler([3, 30, 77], 0.3, 0.5, 40, 0.1, 'constant')")]
    [InlineData("mxnet.PolyScheduler(60, 0.5, 0.9, 0.01, 7)")]
    [InlineData("mxnet.CosineScheduler(60, 0.5, 0.01, 7, 0.2)")]
    public void A_plain_run_is_pure(string text) => Stepping.AssertPureAsCalled(text);

    [Fact]
    public void Going_back_does_not_undo_a_decay()
    {
        Assert.Equal(
            [0.25, 0.25, 0.125],
            Stepping.Called("mxnet.MultiFactorScheduler([5, 10, 20], 0.5, base_lr=1)", 12, 3, 21)
        );
        Assert.Equal([0.1, 0.1], Stepping.Called("mxnet.CosineScheduler(20, 0.1, 0.01)", 25, 30));
        Assert.Equal([0.01, 0.01], Stepping.Called("mxnet.CosineScheduler(20, 0.1, 0.01)", 20, 30));
    }

    [Fact]
    public void What_changes_its_sign_is_a_history() =>
        Assert.IsAssignableFrom<Trace>(
            Recipe.Parse("mxnet.FactorScheduler(2, -0.5, stop_factor_lr=-1, base_lr=1)").Bind().Rate
        );

    [Theory]
    [InlineData("mxnet.FactorScheduler(0)", "'step' of 'mxnet.FactorScheduler' must be at least 1, but was 0.")]
    [InlineData(
        "mxnet.FactorScheduler(3, factor=1.1)",
        "'factor' of 'mxnet.FactorScheduler' must be at most 1, but was 1.1."
    )]
    [InlineData(
        "mxnet.FactorScheduler(3, base_lr=0.1, warmup_begin_lr=0.2)",
        "'warmup_begin_lr' of 'mxnet.FactorScheduler' must be at most 'base_lr' (0.1), but was 0.2."
    )]
    [InlineData(
        "mxnet.FactorScheduler(3, warmup_steps=-1)",
        "'warmup_steps' of 'mxnet.FactorScheduler' must be at least 0, but was -1."
    )]
    [InlineData(
        "mxnet.FactorScheduler(3, warmup_mode='exp')",
        "the argument 'warmup_mode' of 'mxnet.FactorScheduler': expected 'linear' or 'constant', but found 'exp'"
    )]
    [InlineData(
        "mxnet.MultiFactorScheduler([])",
        "'step' of 'mxnet.MultiFactorScheduler' must have at least one entry, but is empty."
    )]
    [InlineData(
        "mxnet.MultiFactorScheduler([5, 5])",
        "'step' of 'mxnet.MultiFactorScheduler' must increase, but 5 came after 5."
    )]
    [InlineData(
        "mxnet.MultiFactorScheduler([0, 5])",
        "'step' of 'mxnet.MultiFactorScheduler' must have entries that are at least 1, but the first is 0."
    )]
    [InlineData("mxnet.PolyScheduler(0)", "'max_update' of 'mxnet.PolyScheduler' must be at least 1, but was 0.")]
    [InlineData(
        "FactorScheduler(3)",
        "'FactorScheduler' is in more than one framework; write mxnet.FactorScheduler or d2l.FactorScheduler."
    )]
    public void Refuses_what_MXNet_refuses(string text, string problem) =>
        Assert.Equal(problem, Stepping.Refusal(text));

    [Fact]
    public void Refuses_a_warm_up_above_the_group_s_own_rate_when_that_is_known() =>
        Assert.Contains(
            "'warmup_begin_lr' of 'mxnet.CosineScheduler' must be at most 'base_lr' (0.1), but was 0.2.",
            Assert
                .Throws<ScheduleBindingException>(() =>
                    Stepping.Bind("mxnet.CosineScheduler(20, base, warmup_begin_lr=0.2)", 0.1)
                )
                .Message,
            StringComparison.Ordinal
        );
}
