using Anneal.Curves;
using Anneal.Dialects;
using Anneal.Language;

namespace Anneal.Tests.Dialects;

public sealed class FvCoreTests
{
    private static Schedule Bind(string text, long steps = 100) =>
        (Schedule)Recipe.Parse(text).Bind(RunPlan.FromSteps(steps)).Rate;

    [Theory]
    [InlineData("fvcore.common.param_scheduler.CosineParamScheduler(start_value=0.1, end_value=0.0001)")]
    [InlineData("param_scheduler.CosineParamScheduler(0.1, 1e-4)")]
    [InlineData("CosineParamScheduler(0.1, end_value=1e-4)")]
    public void Reads_the_line_as_Python_has_it(string text) =>
        Assert.Equal(new CosineDecay(0.1, 0.0001, 100), Bind(text));

    [Fact]
    public void Methods_say_what_texts_say()
    {
        Assert.Equal(Recipe.Parse("fvcore.ConstantParamScheduler(0.1)"), FvCore.ConstantParamScheduler(0.1));
        Assert.Equal(Recipe.Parse("fvcore.CosineParamScheduler(0.1, 0)"), FvCore.CosineParamScheduler(0.1, 0));
        Assert.Equal(Recipe.Parse("fvcore.LinearParamScheduler(0.1, 0)"), FvCore.LinearParamScheduler(0.1, 0));
        Assert.Equal(
            Recipe.Parse("fvcore.ExponentialParamScheduler(2, 0.02)"),
            FvCore.ExponentialParamScheduler(2, 0.02)
        );
        Assert.Equal(
            Recipe.Parse("fvcore.PolynomialDecayParamScheduler(0.1, 0.9)"),
            FvCore.PolynomialDecayParamScheduler(0.1, 0.9)
        );
        Assert.Equal(
            Recipe.Parse("fvcore.MultiStepParamScheduler([1, 0.1], milestones=[3, 9])"),
            FvCore.MultiStepParamScheduler([1, 0.1], milestones: [3, 9])
        );
        Assert.Equal(
            Recipe.Parse("fvcore.StepParamScheduler(120, [1, 0.1])"),
            FvCore.StepParamScheduler(120, [1, 0.1])
        );
        Assert.Equal(
            Recipe.Parse("fvcore.StepWithFixedGammaParamScheduler(1, 3, 0.1, 120)"),
            FvCore.StepWithFixedGammaParamScheduler(1, 3, 0.1, 120)
        );
        Assert.Equal(
            Recipe.Parse(
                "fvcore.CompositeParamScheduler([LinearParamScheduler(0, 1), CosineParamScheduler(1, 0)], [0.1, "
                    + "0.9], ['rescaled', 'fixed'])"
            ),
            FvCore.CompositeParamScheduler(
                [FvCore.LinearParamScheduler(0, 1), FvCore.CosineParamScheduler(1, 0)],
                [0.1, 0.9],
                ["rescaled", "fixed"]
            )
        );
    }

    [Fact]
    public void A_milestone_acts_from_its_own_update_on()
    {
        var schedule = Bind("fvcore.MultiStepParamScheduler([0.1, 0.01, 0.001], milestones=[30, 60, 90])", steps: 90);
        Assert.Equal(new PiecewiseConstant([0.1, 0.01, 0.001], [30, 60]), schedule);
    }

    [Fact]
    public void Only_the_ratio_of_the_milestones_to_the_updates_matters() =>
        Assert.Equal(
            Bind("fvcore.MultiStepParamScheduler([1, 0.1, 0.01], num_updates=90)"),
            Bind("fvcore.MultiStepParamScheduler([1, 0.1, 0.01], milestones=[3, 6, 9])")
        );

    [Fact]
    public void A_boundary_between_two_updates_acts_at_the_later_one() =>
        Assert.Equal(
            new PiecewiseConstant([0.1, 0.01, 0.001], [3, 5]),
            Bind("fvcore.StepParamScheduler(num_updates=7, values=[0.1, 0.01, 0.001])", steps: 7)
        );

    [Fact]
    public void The_last_value_is_held_after_the_run()
    {
        var schedule = Bind("fvcore.ExponentialParamScheduler(2, decay=0.5)", steps: 10);
        Assert.Equal(1, schedule.At(10));
        Assert.Equal(1, schedule.At(1000));
    }

    [Fact]
    public void A_fixed_part_sees_the_share_of_the_whole_run_and_a_rescaled_one_its_own()
    {
        var schedule = Bind(
            "fvcore.CompositeParamScheduler([LinearParamScheduler(0, 1), LinearParamScheduler(0, 1)], [0.5, 0.5], "
                + "['rescaled', 'fixed'])",
            steps: 10
        );
        Assert.Equal(0.8, schedule.At(4), tolerance: 1e-15);
        Assert.Equal(0.5, schedule.At(5), tolerance: 1e-15);
        Assert.Equal([5, 10], schedule.Breakpoints(0, 100));
    }

    [Fact]
    public void A_composite_lists_the_breakpoints_of_its_parts()
    {
        var schedule = Bind(
            "fvcore.CompositeParamScheduler([StepParamScheduler(4, [1, 2]), StepParamScheduler(4, [3, 4])], [0.4, "
                + "0.6], ['rescaled', 'fixed'])"
        );
        var changes = Enumerable
            .Range(1, 99)
            .Where(step => schedule.At(step) != schedule.At(step - 1))
            .Select(step => (long)step);
        Assert.Equal(changes, schedule.Breakpoints(1, 100));
    }

    [Fact]
    public void A_composite_is_read_in_any_order()
    {
        var schedule = Bind(
            "fvcore.CompositeParamScheduler([CosineParamScheduler(0, 1), PolynomialDecayParamScheduler(1, 0.9)], "
                + "[0.3, 0.7], ['rescaled', 'rescaled'])"
        );
        var values = new double[101];
        schedule.Fill(0, values);
        for (var step = 100; step >= 0; step--)
            Assert.Equal(values[step], schedule.At(step));
    }

    [Theory]
    [InlineData("fvcore.MultiStepParamScheduler([0.1, 0.01])", "'num_updates' or 'milestones' must be given")]
    [InlineData(
        "fvcore.MultiStepParamScheduler([0.1, 0.01], milestones=[5])",
        "'milestones' must have 2 items for 2 values without 'num_updates', but has 1."
    )]
    [InlineData(
        "fvcore.MultiStepParamScheduler([0.1, 0.01], milestones=[5, 4])",
        "'milestones' must be less than 'num_updates' (4), but one was 5."
    )]
    [InlineData(
        "fvcore.MultiStepParamScheduler([0.1, 0.01], milestones=[0, 5])",
        "'milestones' must increase and be greater than 0, but 0 came after 0."
    )]
    [InlineData(
        "fvcore.MultiStepParamScheduler([1, 0.1, 0.01], num_updates=2)",
        "'num_updates' must be at least the number of values (3), but was 2."
    )]
    [InlineData("fvcore.StepParamScheduler(0, [0.1])", "'num_updates' must be greater than 0, but was 0.")]
    [InlineData("fvcore.StepParamScheduler(5, [])", "'values' must have at least one value")]
    [InlineData(
        "fvcore.StepWithFixedGammaParamScheduler(1, 3, -0.1, 30)",
        "'gamma' must be a number greater than 0, but was -0.1."
    )]
    [InlineData(
        "fvcore.StepWithFixedGammaParamScheduler(1, 3.0, 0.1, 30)",
        "expected an integer from 1 to 1000000, written without a point"
    )]
    [InlineData(
        "fvcore.CompositeParamScheduler([ConstantParamScheduler(1)], [0.5, 0.5], ['fixed'])",
        "'lengths' must have one item for each of the 1 schedulers, but has 2."
    )]
    [InlineData("fvcore.CompositeParamScheduler([], [], [])", "'schedulers' must have at least one scheduler")]
    [InlineData(
        "fvcore.CompositeParamScheduler([ConstantParamScheduler(1)], [0.9], ['fixed'])",
        "'lengths' must add up to 1, but add up to 0.9."
    )]
    [InlineData(
        "fvcore.CompositeParamScheduler([ConstantParamScheduler(1)], [1], ['stretched'])",
        "expected 'rescaled' or 'fixed', but found 'stretched'"
    )]
    public void Refuses_what_the_framework_refuses(string text, string problem) =>
        Assert.Contains(
            problem,
            Assert.Throws<ScheduleTextException>(() => Recipe.Parse(text)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Needs_to_know_how_long_the_run_is() =>
        Assert.Contains(
            "the run's length is not known",
            Assert
                .Throws<ScheduleBindingException>(() => Recipe.Parse("fvcore.LinearParamScheduler(0, 1)").Bind())
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Takes_what_a_chain_leaves_it() =>
        Assert.Equal(
            0.05,
            (
                (Schedule)
                    Recipe.Parse("0.2 for 10 then fvcore.LinearParamScheduler(0.1, 0)").Bind(RunPlan.FromSteps(20)).Rate
            ).At(15),
            tolerance: 1e-15
        );
}
