using Anneal.Composition;
using Anneal.Curves;
using Anneal.Dialects;
using Anneal.Language;

namespace Anneal.Tests.Dialects;

public sealed class ComposerTests
{
    // 10 steps an epoch, 80 in all; 4 samples and 16 tokens a step.
    private static readonly RunPlan Plan = RunPlan.FromSamples(40, 4, 8).WithTokensPerStep(16);

    private static Schedule Bind(string text) => (Schedule)Recipe.Parse(text).Bind(Plan, 0.5).Rate;

    [Theory]
    [InlineData("composer.optim.scheduler.CosineAnnealingScheduler(t_max='5ep', alpha_f=0.1)")]
    [InlineData("optim.CosineAnnealingScheduler('50ba', 0.1)")]
    [InlineData("composer.CosineAnnealingScheduler(t_max='0.625dur', alpha_f=0.1)")]
    [InlineData("composer.CosineAnnealingScheduler(t_max='200sp', alpha_f=0.1)")]
    [InlineData("composer.CosineAnnealingScheduler(t_max='8e2tok', alpha_f=0.1)")]
    public void Reads_the_line_as_Python_has_it_with_times_in_any_unit(string text) =>
        Assert.Equal(new CosineDecay(0.5, 0.05, 50), Bind(text));

    [Fact]
    public void Methods_say_what_texts_say()
    {
        Assert.Equal(Bind("composer.StepScheduler('2ep', 0.5)"), Bind(Composer.StepScheduler("2ep", 0.5).ToString()));
        Assert.Equal(
            Bind("composer.MultiStepScheduler(['2ep', '30ba'], 0.5)"),
            Bind(Composer.MultiStepScheduler(["2ep", "30ba"], 0.5).ToString())
        );
        Assert.Equal(
            Bind("composer.ConstantScheduler(0.5, '2ep')"),
            Bind(Composer.ConstantScheduler(0.5, "2ep").ToString())
        );
        Assert.Equal(
            Bind("composer.LinearScheduler(0.5, 0.1, '2ep')"),
            Bind(Composer.LinearScheduler(0.5, 0.1, "2ep").ToString())
        );
        Assert.Equal(Bind("composer.ExponentialScheduler(0.5)"), Bind(Composer.ExponentialScheduler(0.5).ToString()));
        Assert.Equal(
            Bind("composer.CosineAnnealingScheduler(ssr=0.5, t_max='2ep')"),
            Bind(Composer.CosineAnnealingScheduler("2ep", ssr: 0.5).ToString())
        );
        Assert.Equal(
            Bind("composer.CosineAnnealingWarmRestartsScheduler('2ep', 2.0)"),
            Bind(Composer.CosineAnnealingWarmRestartsScheduler("2ep", 2).ToString())
        );
        Assert.Equal(Bind("composer.PolynomialScheduler(2)"), Bind(Composer.PolynomialScheduler(2).ToString()));
        Assert.Equal(
            Bind("composer.MultiStepWithWarmupScheduler('1ep', ['2ep'], 0.5)"),
            Bind(Composer.MultiStepWithWarmupScheduler("1ep", ["2ep"], 0.5).ToString())
        );
        Assert.Equal(
            Bind("composer.ConstantWithWarmupScheduler('1ep', 0.5)"),
            Bind(Composer.ConstantWithWarmupScheduler("1ep", 0.5).ToString())
        );
        Assert.Equal(
            Bind("composer.LinearWithWarmupScheduler('1ep', 0.5, 0.1)"),
            Bind(Composer.LinearWithWarmupScheduler("1ep", 0.5, 0.1).ToString())
        );
        Assert.Equal(
            Bind("composer.CosineAnnealingWithWarmupScheduler('1ep', '9ep', 0.1)"),
            Bind(Composer.CosineAnnealingWithWarmupScheduler("1ep", "9ep", 0.1).ToString())
        );
        Assert.Equal(
            Bind("composer.PolynomialWithWarmupScheduler('1ep', 3)"),
            Bind(Composer.PolynomialWithWarmupScheduler("1ep", 3).ToString())
        );
    }

    [Fact]
    public void The_constant_scheduler_returns_to_the_base_rate() =>
        Assert.Equal(new PiecewiseConstant([0.25, 0.5], [30]), Bind("composer.ConstantScheduler(0.5, '3ep')"));

    [Fact]
    public void A_warm_up_starts_at_rate_0_and_lies_inside_the_run() =>
        Assert.Equal(
            Sequence.Of((new LinearRamp(0, 0.5, 10), 10), (new CosineDecay(0.5, 0, 70), null)),
            Bind("composer.CosineAnnealingWithWarmupScheduler('1ep')")
        );

    [Fact]
    public void The_schedule_ratio_scales_the_warm_up_only_where_asked()
    {
        Assert.Equal(
            0.25,
            Bind("composer.ConstantWithWarmupScheduler('10ba', t_max='20ep', ssr=0.5)").At(5),
            tolerance: 1e-15
        );
        Assert.Equal(
            0.5,
            Bind("composer.ConstantWithWarmupScheduler('10ba', t_max='20ep', scale_warmup=True, ssr=0.5)").At(5),
            tolerance: 1e-15
        );
    }

    [Fact]
    public void The_schedule_ratio_scales_epochs_but_not_shares_of_the_run()
    {
        Assert.Equal(new StepDecay(0.5, 0.1, new Period(10)), Bind("composer.StepScheduler('2ep', ssr=0.5)"));
        Assert.Equal(new StepDecay(0.5, 0.1, new Period(20)), Bind("composer.StepScheduler('0.25dur', ssr=0.5)"));
    }

    [Fact]
    public void Samples_that_are_no_whole_steps_drop_the_rate_at_the_first_step_behind_them()
    {
        var schedule = Bind("composer.StepScheduler('10sp')");
        Assert.Equal(0.5, schedule.At(2));
        Assert.Equal(0.05, schedule.At(3), tolerance: 1e-16);
        Assert.Equal([3, 5, 8, 10], schedule.Breakpoints(0, 12));
        Assert.Equal([5, 8], schedule.Breakpoints(4, 10));
    }

    [Fact]
    public void A_drop_more_than_once_a_step_is_listed_once_a_step() =>
        Assert.Equal([1, 2, 3], Bind("composer.StepScheduler('3sp')").Breakpoints(0, 4));

    [Fact]
    public void Milestones_in_any_order_act_from_their_own_step_on() =>
        Assert.Equal(
            new MultiStepDecay(0.5, 0.1, [25, 40, 60]),
            Bind("composer.MultiStepScheduler(['0.75dur', '4ep', '100sp'])")
        );

    [Fact]
    public void Milestones_within_the_warm_up_act_at_its_end() =>
        Assert.Equal(0.05, Bind("composer.MultiStepWithWarmupScheduler('2ep', ['1ep'])").At(20), tolerance: 1e-16);

    [Fact]
    public void Cycle_lengths_are_truncated_one_after_another()
    {
        // 5, then 7 (not 7.5), then 10 (not 11.25).
        Assert.Equal([5, 12, 22], Bind("composer.CosineAnnealingWarmRestartsScheduler('5ba', 1.5)").Breakpoints(0, 30));
        Assert.Equal(0.5, Bind("composer.CosineAnnealingWarmRestartsScheduler('5ba', 1.5)").At(12));
    }

    [Fact]
    public void Whole_cycles_are_the_core_s_restarts() =>
        Assert.Equal(
            new CosineRestarts(0.5, 0, 10, 2),
            Bind("composer.CosineAnnealingWarmRestartsScheduler('1ep', t_mult=2.0)")
        );

    [Fact]
    public void Cycles_that_no_longer_grow_repeat_without_end()
    {
        var schedule = Bind("composer.CosineAnnealingWarmRestartsScheduler('1ba', 1.5)");
        Assert.Equal(0.5, schedule.At(1_000_000_000_000));
    }

    [Fact]
    public void Cycles_that_shrink_to_nothing_have_no_value_there()
    {
        var schedule = Bind("composer.CosineAnnealingWarmRestartsScheduler('10ba', 0.5)");
        Assert.Equal(0.5, schedule.At(17));
        Assert.Contains(
            "the cycles have shrunk to nothing",
            Assert.Throws<CurveValueException>(() => schedule.At(18)).Message,
            StringComparison.Ordinal
        );
        Assert.Equal([10, 15, 17, 18], schedule.Breakpoints(0, 30));
    }

    [Theory]
    [InlineData(
        "composer.StepScheduler('10sec')",
        "'step_size' must be a time in ba, ep, sp, tok or dur, such as '10ep', but was '10sec'; Composer's "
            + "schedulers know no wall clock time."
    )]
    [InlineData("composer.StepScheduler('1.5ep')", "'step_size' must be a whole number of 'ep', but was '1.5ep'.")]
    [InlineData(
        "composer.MultiStepScheduler(['1ep', 'twoep'])",
        "'milestones' must be a number before its unit, such as '10ep', but was 'twoep'."
    )]
    [InlineData("composer.StepScheduler(10)", "expected a quoted text for the argument 'step_size'")]
    [InlineData("composer.LinearScheduler(ssr=0)", "expected a number greater than 0, but found 0.")]
    public void Refuses_what_is_no_time(string text, string problem) =>
        Assert.Contains(
            problem,
            Assert.Throws<ScheduleTextException>(() => Recipe.Parse(text)).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "composer.LinearScheduler(t_max='0ba')",
        "'t_max' must be more than 0 batches, samples or tokens in this run, but '0ba' is 0."
    )]
    [InlineData(
        "composer.StepScheduler('1ba', ssr=0.5)",
        "'step_size' must be more than 0 batches, samples or tokens in this run, but '1ba' is 0."
    )]
    [InlineData(
        "composer.LinearWithWarmupScheduler('1ep', t_max='5ep')",
        "'t_max' must be at least as long as the run (80 steps), but is 50 steps."
    )]
    [InlineData(
        "composer.LinearWithWarmupScheduler('10sp', t_max='80ba')",
        "'t_warmup' and 't_max' must be in one unit, but are '10sp' and '80ba'."
    )]
    public void Refuses_times_that_do_not_fit_the_run(string text, string problem) =>
        Assert.Contains(
            problem,
            Assert.Throws<ScheduleBindingException>(() => Bind(text)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Says_what_the_plan_must_know() =>
        Assert.Contains(
            "an 'ep' needs the steps per epoch, but the run plan does not say it.",
            Assert
                .Throws<ScheduleBindingException>(() =>
                    Recipe.Parse("composer.StepScheduler('2ep')").Bind(RunPlan.FromSteps(80), 0.5)
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Has_no_epochs_inside_every() =>
        Assert.Contains(
            "inside 'every' times count ticks",
            Assert.Throws<ScheduleBindingException>(() => Bind("composer.StepScheduler('2ep') every 1ep")).Message,
            StringComparison.Ordinal
        );
}
