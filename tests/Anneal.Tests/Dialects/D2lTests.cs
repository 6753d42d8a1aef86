using Anneal.Composition;
using Anneal.Curves;
using Anneal.Dialects;

namespace Anneal.Tests.Dialects;

public sealed class D2lTests
{
    [Fact]
    public void Reads_the_book_s_lines()
    {
        Assert.Equal(new InverseSquareRootDecay(0.1), Stepping.Bind("SquareRootScheduler(lr=0.1)"));
        Assert.Equal(
            new ExponentialDecay(1.8, 0.9).Clamp(0.01),
            Stepping.Bind("d2l.FactorScheduler(factor=0.9, stop_factor_lr=1e-2, base_lr=2.0)")
        );
        Assert.Equal(
            new MultiStepDecay(0.5, 0.5, [15, 30]),
            Stepping.Bind("d2l.MultiFactorScheduler(step=[15, 30], factor=0.5, base_lr=0.5)")
        );
        Assert.Equal(
            new CosineDecay(0.3, 0.01, 20),
            Stepping.Bind("d2l.CosineScheduler(max_update=20, base_lr=0.3, final_lr=0.01)")
        );
        Assert.Equal(
            Sequence.Of(new LinearRamp(0, 0.3, 5), 5, new CosineDecay(0.3, 0.01, 15)),
            Stepping.Bind("d2l.CosineScheduler(20, warmup_steps=5, base_lr=0.3, final_lr=0.01)")
        );
    }

    [Fact]
    public void Methods_say_what_texts_say()
    {
        Assert.Equal(Recipe.Parse("d2l.SquareRootScheduler(0.1)"), D2l.SquareRootScheduler());
        Assert.Equal(Recipe.Parse("d2l.FactorScheduler(0.9, 1e-7, 2)"), D2l.FactorScheduler(0.9, baseLr: 2));
        Assert.Equal(
            Recipe.Parse("d2l.MultiFactorScheduler([15, 30], 0.5, 0.5)"),
            D2l.MultiFactorScheduler([15, 30], 0.5, 0.5)
        );
        Assert.Equal(Recipe.Parse("d2l.CosineScheduler(20, 0.01, 0, 5, 0)"), D2l.CosineScheduler(20, warmupSteps: 5));
    }

    [Fact]
    public void The_first_call_multiplies_already() =>
        Assert.Equal([0.5, 0.25, 0.125, 0.1], Stepping.First("d2l.FactorScheduler(0.5, 0.1, 1)", 4));

    [Fact]
    public void A_listed_call_drops_at_once_and_once_only() =>
        Assert.Equal([1.0, 0.5, 0.5, 0.25], Stepping.First("d2l.MultiFactorScheduler([3, 1, 1, -1, 2.5], 0.5, 1)", 4));

    [Fact]
    public void The_last_rate_before_a_fractional_end_stays()
    {
        var schedule = Stepping.Bind("d2l.CosineScheduler(10.5, base_lr=1)");
        Assert.Equal((1 + Math.Cos(Math.PI * 10 / 10.5)) / 2, schedule.At(11), 1e-15);
        Assert.Equal(schedule.At(10), schedule.At(99));
    }

    [Theory, InlineData(10), InlineData(15)]
    public void A_warm_up_that_is_not_shorter_than_the_whole_stays_at_its_last_rate(int warmupSteps)
    {
        var schedule = Stepping.Bind($"d2l.CosineScheduler(10, base_lr=1, warmup_steps={warmupSteps})");
        Assert.Equal(schedule.At(warmupSteps - 1), schedule.At(warmupSteps));
        Assert.Equal(schedule.At(warmupSteps - 1), schedule.At(99));
    }

    [Theory]
    [InlineData("d2l.FactorScheduler(0.9, 1e-3, 2)")]
    [InlineData("d2l.FactorScheduler(1.1, 0.5, 0.1)")]
    [InlineData("d2l.MultiFactorScheduler([7, 3, 60], 0.3, 1)")]
    [InlineData("d2l.CosineScheduler(60, 0.5, 0.01, 7.5, 0.2)")]
    public void A_plain_run_is_pure(string text) => Stepping.AssertPureAsCalled(text);

    [Fact]
    public void Every_call_counts_whatever_it_asks_for()
    {
        Assert.Equal([0.5, 0.25, 0.125], Stepping.Called("d2l.FactorScheduler(0.5, 0, 1)", 7, 7, 0));
        Assert.Equal([0.5, 0.25, 0.25], Stepping.Called("d2l.MultiFactorScheduler([5], 0.5, 1)", 5, 5, 9));
    }

    [Fact]
    public void Has_no_rate_where_the_book_s_code_has_none()
    {
        Assert.Throws<CurveValueException>(() => Stepping.Called("d2l.CosineScheduler(20)", 25));
        Assert.Throws<CurveValueException>(() => Stepping.Called("d2l.CosineScheduler(20, warmup_steps=20)", 20));
    }

    [Theory]
    [InlineData(
        "d2l.CosineScheduler(0)",
        "'max_update' of 'd2l.CosineScheduler' must be at least 0, and another number than 'warmup_steps', where "
            + "there is no warm-up, but was 0."
    )]
    [InlineData(
        "d2l.CosineScheduler(-1)",
        "'max_update' of 'd2l.CosineScheduler' must be at least 0, and another number than 'warmup_steps', where "
            + "there is no warm-up, but was -1."
    )]
    [InlineData(
        "d2l.MultiFactorScheduler([5], 0.5)",
        "'d2l.MultiFactorScheduler' needs the argument 'base_lr': a number, or 'base'. It is "
            + "d2l.MultiFactorScheduler(step, factor, base_lr)."
    )]
    public void Refuses_what_never_has_a_value(string text, string problem) =>
        Assert.Equal(problem, Stepping.Refusal(text));
}
