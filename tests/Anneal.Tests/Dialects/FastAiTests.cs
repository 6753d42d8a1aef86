using Anneal.Curves;
using Anneal.Dialects;
using Anneal.Language;

namespace Anneal.Tests.Dialects;

public sealed class FastAiTests
{
    private static readonly RunPlan Plan = RunPlan.FromEpochs(4, 25);

    private static Schedule Bind(string text) => (Schedule)Recipe.Parse(text).Bind(Plan).Rate;

    [Theory]
    [InlineData("learn.fit_one_cycle(4, 0.01)")]
    [InlineData(
        "learn.fit_one_cycle(4, lr_max=1e-2, div=25., wd=0.1, moms=(0.95, 0.85, 0.95), cbs=None, reset_opt=False)"
    )]
    public void Reads_the_line_as_Python_has_it(string text) =>
        Assert.Equal(Bind("fastai.fit_one_cycle(4, lr_max=0.01)"), Bind(text));

    [Fact]
    public void Functions_of_the_share_become_core_curves()
    {
        Assert.Equal(new LinearRamp(0.1, 0.01, 100), Bind("fastai.callback.schedule.SchedLin(0.1, 0.01)"));
        Assert.Equal(new CosineDecay(0.1, 0.01, 100), Bind("SchedCos(0.1, 0.01)"));
        Assert.Equal(new Constant(0.1), Bind("SchedNo(0.1, 0.01)"));
        Assert.Equal(new GeometricRamp(0.1, 0.01, 100), Bind("SchedExp(0.1, 0.01)"));
    }

    [Fact]
    public void Methods_say_what_texts_say()
    {
        Assert.Equal(Recipe.Parse("fastai.SchedLin(1, 0)"), FastAi.SchedLin(1, 0));
        Assert.Equal(Recipe.Parse("fastai.SchedCos(1, 0)"), FastAi.SchedCos(1, 0));
        Assert.Equal(Recipe.Parse("fastai.SchedNo(1, 0)"), FastAi.SchedNo(1, 0));
        Assert.Equal(Recipe.Parse("fastai.SchedExp(1, 0.1)"), FastAi.SchedExp(1, 0.1));
        Assert.Equal(Recipe.Parse("fastai.SchedPoly(1, 0, 2)"), FastAi.SchedPoly(1, 0, 2));
        Assert.Equal(Recipe.Parse("fastai.combined_cos(0.25, 0.1, 1, 0)"), FastAi.CombinedCos(0.25, 0.1, 1, 0));
        Assert.Equal(
            Recipe.Parse("fastai.combine_scheds([0.5, 0.5], [SchedLin(0, 1), SchedCos(1, 0)])"),
            FastAi.CombineScheds([0.5, 0.5], [FastAi.SchedLin(0, 1), FastAi.SchedCos(1, 0)])
        );
        Assert.Equal(
            Bind("fastai.fit_one_cycle(4, [0.01], div=10)"),
            Bind(FastAi.FitOneCycle(4, [0.01], div: 10).ToString())
        );
        Assert.Equal(Bind("fastai.fit_flat_cos(4, [0.01])"), Bind(FastAi.FitFlatCos(4, [0.01]).ToString()));
        Assert.Equal(Bind("fastai.fit_sgdr(2, 1, [0.01])"), Bind(FastAi.FitSgdr(2, 1, [0.01]).ToString()));
    }

    [Fact]
    public void A_fit_is_as_long_as_its_epochs_and_ends_one_step_short()
    {
        var schedule = Bind("fastai.fit_one_cycle(2, lr_max=0.01)");
        Assert.Equal(50, schedule.Length);
        Assert.Equal(0.0004, schedule.At(0), tolerance: 1e-15);
        Assert.True(schedule.At(49) > 1e-7);
        Assert.Equal(1e-7, schedule.At(50), tolerance: 1e-15);
        Assert.Equal(schedule.At(50), schedule.At(1000));
    }

    [Fact]
    public void A_fit_without_a_known_epoch_takes_the_whole_run() =>
        Assert.Equal(100, Recipe.Parse("fastai.fit_flat_cos(5)").Bind(RunPlan.FromSteps(100)).Rate.Length);

    [Fact]
    public void The_momentum_comes_along_and_falls_where_the_rate_rises()
    {
        var bound = Recipe.Parse("fastai.fit_one_cycle(4, lr_max=0.01)").Bind(Plan);
        var momentum = Assert.Single(bound.Companions);
        Assert.Equal("momentum", momentum.Name);
        Assert.Equal(0.01, bound.Rate.At(25), tolerance: 1e-15);
        Assert.Equal(0.85, momentum.Curve.At(25), tolerance: 1e-15);
        Assert.Equal(0.95, momentum.Curve.At(0), tolerance: 1e-15);
    }

    [Fact]
    public void Each_group_gets_its_own_rate()
    {
        var recipe = Recipe.Parse("fastai.fit_flat_cos(4, lr=[0.1, 0.01])");
        Assert.Equal(0.01, recipe.Bind(new BindingContext(Plan) { GroupIndex = 1, GroupCount = 2 }).Rate.At(0));
        Assert.Contains(
            "'lr' must be one value or one for each of the 3 parameter groups, but has 2.",
            Assert
                .Throws<ScheduleBindingException>(() => recipe.Bind(new BindingContext(Plan) { GroupCount = 3 }))
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Restarts_act_at_their_own_step() =>
        Assert.Equal([25, 75], Bind("fastai.fit_sgdr(2, 1, lr_max=0.01)").Breakpoints(0, 1000));

    [Fact]
    public void Breakpoints_are_the_steps_at_which_single_precision_finds_the_restarts()
    {
        var schedule = Bind("fastai.fit_sgdr(3, 1, lr_max=0.01)");
        var restarts = Enumerable
            .Range(1, 174)
            .Where(step => schedule.At(step) > schedule.At(step - 1))
            .Select(step => (long)step);
        Assert.Equal([.. restarts, 175], schedule.Breakpoints(0, 1000));
    }

    [Fact]
    public void A_combination_changes_over_at_its_boundary()
    {
        var schedule = Bind("fastai.combine_scheds([0.25, 0.75], [SchedNo(1, 1), SchedNo(2, 2)])");
        Assert.Equal(1, schedule.At(24));
        Assert.Equal(2, schedule.At(25));
        Assert.Equal([25, 100], schedule.Breakpoints(0, 1000));
    }

    [Fact]
    public void A_combination_is_read_in_any_order()
    {
        var schedule = Bind("fastai.combine_scheds([0.3, 0.7], [SchedPoly(0, 1, 2), SchedExp(1, 0.01)])");
        var values = new double[101];
        schedule.Fill(0, values);
        for (var step = 100; step >= 0; step--)
            Assert.Equal(values[step], schedule.At(step));
    }

    [Fact]
    public void A_ramp_by_ratios_from_0_has_no_value() =>
        Assert.Throws<CurveValueException>(() => Bind("fastai.SchedExp(0, 1)").At(0));

    [Theory]
    [InlineData(
        "fastai.combine_scheds([0.5, 0.4], [SchedLin(0, 1), SchedLin(1, 0)])",
        "'pcts' must add up to exactly 1 in double precision, but add up to 0.9."
    )]
    [InlineData(
        "fastai.combine_scheds([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], [])",
        "but add up to 0.9999999999999999."
    )]
    [InlineData(
        "fastai.combine_scheds([-0.5, 1.5], [SchedLin(0, 1), SchedLin(1, 0)])",
        "'pcts' must be at least 0, but one share was -0.5."
    )]
    [InlineData(
        "fastai.combine_scheds([1], [fit_flat_cos(1)])",
        "'scheds' must be functions such as SchedCos, but one was fastai.fit_flat_cos."
    )]
    [InlineData(
        "fastai.fit_one_cycle(2, pct_start=1.5)",
        "'pct_start, 1 - pct_start' must be at least 0, but one share was -0.5."
    )]
    [InlineData("fastai.fit_one_cycle(2, moms=(0.9, 0.8))", "'moms' must have 3 values, but has 2.")]
    [InlineData("fastai.fit_sgdr(3, 1, cycle_mult=1)", "expected a number other than 1, but found 1.")]
    [InlineData("fastai.fit_sgdr(2, 1.5)", "the cycles' shares of the run' must add up to exactly 1")]
    public void Refuses_what_the_framework_refuses(string text, string problem) =>
        Assert.Contains(
            problem,
            Assert.Throws<ScheduleTextException>(() => Recipe.Parse(text)).Message,
            StringComparison.Ordinal
        );
}
