using Anneal.Composition;
using Anneal.Curves;
using Anneal.Dialects;
using Anneal.Language;

namespace Anneal.Tests.Dialects;

public sealed class TorchTests
{
    private static Curve Rate(string text, double baseRate = 0.1) => Recipe.Parse(text).Bind(baseRate: baseRate).Rate;

    private static double[] Values(string text, params long[] steps)
    {
        var rate = Rate(text);
        return [.. steps.Select(rate.At)];
    }

    private static void Near(double[] expected, double[] got)
    {
        Assert.Equal(expected.Length, got.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], got[i], tolerance: 1e-15);
    }

    [Theory]
    [InlineData(
        "torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=50, eta_min=1e-5)",
        "torch.CosineAnnealingLR(T_max=50, eta_min=1e-5)"
    )]
    [InlineData("lr_scheduler.StepLR(opt, 30, gamma=0.1)", "torch.StepLR(step_size=30, gamma=0.1)")]
    [InlineData(
        "optim.lr_scheduler.LambdaLR(optimizer, lr_lambda=lambda epoch: 0.95 ** epoch)",
        "torch.LambdaLR(lr_lambda=lambda t: 0.95 ** t)"
    )]
    [InlineData(
        "LambdaLR(optimizer, [lambda e: e // 30, lambda e: 0.95 ** e])",
        "torch.LambdaLR(lr_lambda=[lambda t: t // 30, lambda t: 0.95 ** t])"
    )]
    [InlineData(
        "lr_scheduler.MultiStepLR(self.optimizer, milestones=(30, 80))",
        "torch.MultiStepLR(milestones=[30, 80])"
    )]
    [InlineData(
        "torch.optim.swa_utils.SWALR(optimizer, anneal_strategy=\"linear\", anneal_epochs=20, swa_lr=0.05)",
        "torch.SWALR(swa_lr=0.05, anneal_epochs=20, anneal_strategy='linear')"
    )]
    [InlineData(
        "OneCycleLR(optimizer, max_lr=0.01, steps_per_epoch=50, epochs=10, pct_start=1.0)",
        "torch.OneCycleLR(max_lr=0.01, epochs=10, steps_per_epoch=50, pct_start=1.0)"
    )]
    [InlineData(
        "lr_scheduler.SequentialLR(opt, schedulers=[LinearLR(opt, 0.1, total_iters=5), CosineAnnealingLR(opt, 95)], "
            + "milestones=[5])",
        "torch.SequentialLR(schedulers=[torch.LinearLR(start_factor=0.1, total_iters=5), "
            + "torch.CosineAnnealingLR(T_max=95)], milestones=[5])"
    )]
    [InlineData(
        "ChainedScheduler([ConstantLR(opt, factor=0.1, total_iters=2), ExponentialLR(opt, gamma=0.9)], optimizer=opt)",
        "torch.ChainedScheduler(schedulers=[torch.ConstantLR(factor=0.1, total_iters=2), "
            + "torch.ExponentialLR(gamma=0.9)])"
    )]
    [InlineData(
        "torch1.SequentialLR([ExponentialLR(0.9), torch1.StepLR(3)], [4])",
        "torch1.SequentialLR(schedulers=[torch1.ExponentialLR(gamma=0.9), torch1.StepLR(step_size=3)], milestones=[4])"
    )]
    public void Reads_the_line_as_it_stands_in_Python(string python, string canonical)
    {
        var recipe = Recipe.Parse(python);
        Assert.Equal(canonical, recipe.ToString());
        Assert.Equal(recipe, Recipe.Parse(canonical));
    }

    public static TheoryData<Recipe, string> MethodsAndTexts =>
        new()
        {
            { Torch.LambdaLR("0.95 ** epoch"), "torch.LambdaLR(lambda epoch: 0.95 ** epoch)" },
            {
                Torch.MultiplicativeLR("0.95", "0.9"),
                "torch.MultiplicativeLR([lambda epoch: 0.95, lambda epoch: 0.9])"
            },
            { Torch.StepLR(30, gamma: 0.5), "torch.StepLR(30, 0.5)" },
            { Torch.MultiStepLR([30, 80]), "torch.MultiStepLR([30, 80], gamma=0.1)" },
            { Torch.ConstantLR(0.5, 4), "torch.ConstantLR(0.5, 4)" },
            { Torch.LinearLR(0.1), "torch.LinearLR(0.1, 1.0, 5)" },
            { Torch.ExponentialLR(0.9), "torch.ExponentialLR(0.9)" },
            { Torch.PolynomialLR(100, power: 2), "torch.PolynomialLR(100, 2.0)" },
            { Torch.CosineAnnealingLR(50), "torch.CosineAnnealingLR(50, 0)" },
            { Torch.CosineAnnealingWarmRestarts(10, tMult: 2), "torch.CosineAnnealingWarmRestarts(10, 2, 0)" },
            {
                Torch.CyclicLR(0.01, 0.1, cycleMomentum: false),
                "torch.CyclicLR(0.01, 0.1, 2000, mode='triangular', gamma=1, cycle_momentum=False, "
                    + "base_momentum=0.8, max_momentum=0.9)"
            },
            {
                Torch.OneCycleLR(maxLr: 0.1, totalSteps: 1000, pctStart: 1),
                "torch.OneCycleLR(0.1, 1000, pct_start=1.0, anneal_strategy='cos', cycle_momentum=True, "
                    + "base_momentum=0.85, max_momentum=0.95, div_factor=25, final_div_factor=1e4, three_phase=False)"
            },
            { Torch.ReduceLROnPlateau(patience: 3), "torch.ReduceLROnPlateau('min', 0.1, 3, 1e-4, 'rel', 0, 0, 1e-8)" },
            { Torch.SWALR(0.05), "torch.SWALR(0.05, 10, 'cos')" },
            {
                Torch.SequentialLR([Torch.LinearLR(), Torch.ExponentialLR(0.9)], [5]),
                "torch.SequentialLR([LinearLR(1/3, 1.0, 5), ExponentialLR(0.9)], [5])"
            },
            {
                Torch.ChainedScheduler(Torch.ConstantLR(), Torch.ExponentialLR(0.9)),
                "torch.ChainedScheduler([ConstantLR(1/3, 5), ExponentialLR(0.9)])"
            },
        };

    [Theory, MemberData(nameof(MethodsAndTexts))]
    public void A_method_makes_what_its_text_says(Recipe recipe, string text) =>
        Assert.Equal(Recipe.Parse(text), recipe);

    [Fact]
    public void Every_class_has_both_releases() =>
        Assert.Equal(
            KnownCurves
                .All.Definitions.Where(definition => definition.Framework == "torch")
                .Select(definition => definition.Name),
            KnownCurves
                .All.Definitions.Where(definition => definition.Framework == "torch1")
                .Select(definition => definition.Name)
        );

    [Fact]
    public void A_bare_name_means_the_newest_release() =>
        Assert.Equal("torch.StepLR(step_size=3)", Recipe.Parse("StepLR(3)").ToString());

    [Fact]
    public void A_step_acts_at_its_boundary() =>
        Near([0.1, 0.1, 0.01, 0.01, 0.001], Values("torch.StepLR(2)", 0, 1, 2, 3, 4));

    [Fact]
    public void A_milestone_listed_twice_acts_twice_and_one_at_0_at_once() =>
        Near([0.05, 0.05, 0.0125, 0.0125], Values("torch.MultiStepLR([2, 0, 2, -1], gamma=0.5)", 0, 1, 2, 9));

    [Fact]
    public void A_warm_up_begins_at_its_factor_and_holds_its_end() =>
        Near([0.01, 0.028, 0.1, 0.1], Values("torch.LinearLR(0.1)", 0, 1, 5, 99));

    [Fact]
    public void A_constant_factor_of_no_length_stays_for_good() =>
        Near([0.05, 0.05, 0.05], Values("torch.ConstantLR(0.5, 0)", 0, 1, 99));

    [Fact]
    public void A_cosine_climbs_again_after_its_end() =>
        Near([0.1, 0, 0.1], Values("torch.CosineAnnealingLR(10)", 0, 10, 20));

    [Fact]
    public void The_end_of_a_restarted_cycle_is_the_restart() =>
        Near([0.1, 0.05, 0.1, 0.1], Values("torch.CosineAnnealingWarmRestarts(10, 2)", 0, 5, 10, 30));

    [Fact]
    public void One_cycle_ends_a_step_before_its_total_then_overshoots_and_holds()
    {
        var values = Values("torch.OneCycleLR(max_lr=0.1, total_steps=100)", 0, 29, 99, 100, 101, 500);
        Near([0.004, 0.1, 4e-7], values[..3]);
        Assert.Equal(5.0746e-5, values[3], tolerance: 1e-9);
        Assert.Equal(values[3], values[4]);
        Assert.Equal(values[3], values[5]);
    }

    [Fact]
    public void One_cycle_brings_a_momentum_that_goes_the_other_way()
    {
        var momentum = Assert.Single(Torch.OneCycleLR(0.1, 100).Bind().Companions);
        Assert.Equal("momentum", momentum.Name);
        Near([0.95, 0.85, 0.95], [momentum.Curve.At(0), momentum.Curve.At(29), momentum.Curve.At(99)]);
    }

    [Fact]
    public void The_momentum_of_Adam_is_its_first_beta()
    {
        var context = new BindingContext { MomentumName = "beta1" };
        Assert.Equal("beta1", Assert.Single(Torch.CyclicLR(0.01, 0.1).Bind(context).Companions).Name);
        var refused = Assert.Throws<ScheduleBindingException>(() =>
            Recipe.Parse("torch1.CyclicLR(0.01, 0.1)").Bind(context)
        );
        Assert.Contains(
            "'cycle_momentum' must be False for an optimizer with betas",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Cyclic_momentum_falls_while_the_rate_rises()
    {
        var recipe = Torch.CyclicLR(0.01, 0.1, stepSizeUp: 10).Bind();
        Near([0.01, 0.1, 0.01], [recipe.Rate.At(0), recipe.Rate.At(10), recipe.Rate.At(20)]);
        Near(
            [0.9, 0.8, 0.9],
            [recipe.Companions[0].Curve.At(0), recipe.Companions[0].Curve.At(10), recipe.Companions[0].Curve.At(20)]
        );
    }

    [Fact]
    public void A_group_takes_its_own_value_from_a_list()
    {
        var recipe = Recipe.Parse("torch.OneCycleLR(max_lr=[0.1, 0.5], total_steps=10, cycle_momentum=False)");
        Assert.Equal(
            0.5 / 25,
            recipe.Bind(new BindingContext { GroupIndex = 1, GroupCount = 2 }).Rate.At(0),
            tolerance: 1e-15
        );
        var refused = Assert.Throws<ScheduleBindingException>(() => recipe.Bind(new BindingContext { GroupCount = 3 }));
        Assert.Contains(
            "'max_lr' must have a value for each of the 3 parameter groups, but has 2.",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_plateau_is_feedback_beside_the_base_rate()
    {
        var bound = Torch.ReduceLROnPlateau(factor: 0.5, patience: 3, minLr: 0.01).Bind(baseRate: 0.1);
        Assert.Equal(new Constant(0.1), bound.Rate);
        Assert.Equal(
            new ReduceOnPlateau
            {
                Factor = 0.5,
                Patience = 3,
                MinRate = 0.01,
            },
            Assert.Single(bound.Feedback)
        );
    }

    [Theory]
    [InlineData(
        "torch.SequentialLR([LinearLR(0.1, total_iters=5), CosineAnnealingLR(20), StepLR(3)], [5, 15])",
        typeof(Sequence)
    )]
    [InlineData("torch.ChainedScheduler([ConstantLR(0.1, 2), ExponentialLR(0.9), MultiStepLR([3])])", typeof(Product))]
    [InlineData("torch.StepLR(3)", typeof(StepDecay))]
    [InlineData("torch.ExponentialLR(-0.5)", typeof(StepDecay))]
    [InlineData("torch.SWALR(0.05)", typeof(CosineDecay))]
    [InlineData("torch.PolynomialLR(7, 2.0)", typeof(PolynomialDecay))]
    [InlineData("torch.CyclicLR(0.01, 0.1, 3, 4)", typeof(CyclicRate))]
    [InlineData("torch.CosineAnnealingWarmRestarts(3, 2)", typeof(CosineRestarts))]
    public void What_is_pure_is_made_of_our_own_curves_and_agrees_with_PyTorchs_own_steps(string text, Type type)
    {
        var recipe = Recipe.Parse(text);
        var rate = recipe.Bind(baseRate: 0.1).Rate;
        Assert.IsType(type, rate);
        var steps = recipe.Replay(new BindingContext(null, 0.1))!.Start();
        for (; steps.Step < 60; steps.Advance())
            Assert.Equal(steps.Value, rate.At(steps.Step), tolerance: 1e-14);
    }

    [Theory]
    [InlineData("torch.MultiplicativeLR(lambda epoch: 0.95)")]
    [InlineData("torch.SequentialLR([ExponentialLR(0.9), MultiplicativeLR(lambda epoch: 0.5)], [8])")]
    [InlineData("torch.ChainedScheduler([ExponentialLR(0.9), CosineAnnealingLR(30)])")]
    [InlineData("torch.StepLR(5, last_epoch=-1, gamma=0.1, verbose=False) every 3", false)]
    public void What_only_history_defines_is_a_trace(string text, bool isTrace = true) =>
        Assert.Equal(isTrace, Rate(text) is Trace);

    [Fact]
    public void A_trace_equals_the_one_of_the_same_text_and_group() =>
        Assert.Equal(
            Rate("torch.MultiplicativeLR(lambda e: 0.95)"),
            Rate("torch.MultiplicativeLR(lambda epoch: 0.95)")
        );

    [Fact]
    public void A_rate_set_from_outside_is_what_the_next_step_starts_from()
    {
        var steps = Torch.ExponentialLR(0.5).Replay(new BindingContext(null, 0.1))!.Start();
        steps.Overwrite(1);
        steps.Advance();
        Assert.Equal(0.5, steps.Value);
    }

    [Fact]
    public void A_position_by_number_uses_the_closed_form()
    {
        var steps = Torch.StepLR(10, 0.5).Replay(new BindingContext(null, 0.1))!.Start();
        steps.JumpTo(30);
        Assert.Equal(0.0125, steps.Value, tolerance: 1e-17);
        steps.JumpTo(0);
        Assert.Equal(0.1, steps.Value);
    }

    [Fact]
    public void Taking_up_a_run_changes_the_rate_at_once_in_1_13_and_no_more_later()
    {
        var context = new BindingContext(null, 0.1) { PresentRate = 0.08 };
        Assert.Equal(
            0.08 * 0.9,
            Recipe.Parse("torch1.ExponentialLR(0.9, last_epoch=9)").Bind(context).Rate.At(0),
            tolerance: 1e-17
        );
        Assert.Equal(0.08, Recipe.Parse("torch.ExponentialLR(0.9, last_epoch=9)").Bind(context).Rate.At(0));
    }

    [Fact]
    public void Taking_up_a_run_needs_the_rate_at_the_moment()
    {
        var refused = Assert.Throws<ScheduleBindingException>(() =>
            Recipe.Parse("torch.StepLR(5, last_epoch=9)").Bind(baseRate: 0.1)
        );
        Assert.Contains(
            "'last_epoch' must be -1 at the start of a run, but was 9",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "torch.CosineAnnealingWarmRestarts(T_0=1.5)",
        "the argument 'T_0' of 'torch.CosineAnnealingWarmRestarts': expected a whole number greater than 0, written "
            + "without a point, but found the fraction 1.5."
    )]
    [InlineData(
        "torch.CosineAnnealingWarmRestarts(0)",
        "the argument 'T_0' of 'torch.CosineAnnealingWarmRestarts': expected a whole number greater than 0, but "
            + "found 0."
    )]
    [InlineData(
        "torch.LinearLR(start_factor=0)",
        "the argument 'start_factor' of 'torch.LinearLR': expected a number greater than 0 and at most 1, but found 0."
    )]
    [InlineData(
        "torch.ConstantLR(factor=1.5)",
        "the argument 'factor' of 'torch.ConstantLR': expected a number from 0 to 1, but found 1.5."
    )]
    [InlineData(
        "torch.OneCycleLR(0.1, 10, pct_start=1)",
        "the argument 'pct_start' of 'torch.OneCycleLR': expected a number from 0 to 1, written with a point, but "
            + "found the whole number 1."
    )]
    [InlineData(
        "torch.OneCycleLR(0.1, 10, pct_start=0.1)",
        "'pct_start' times the total steps (10) must not be 1, since the first phase then has no length, but "
            + "pct_start was 0.1."
    )]
    [InlineData(
        "torch.OneCycleLR(0.1, epochs=5)",
        "'torch.OneCycleLR' needs the argument 'total_steps', or 'epochs' and 'steps_per_epoch' together."
    )]
    [InlineData(
        "torch.OneCycleLR(0.1, epochs=5, steps_per_epoch=0)",
        "'steps_per_epoch' must be a whole number greater than 0, but was 0."
    )]
    [InlineData(
        "torch.CyclicLR(0.01, 0.1, step_size_up=0)",
        "'step_size_up' must not be 0, since the first step divides by it, but was 0."
    )]
    [InlineData(
        "torch.CyclicLR(0.01, 0.1, mode='triangle')",
        "'mode' must be one of 'triangular', 'triangular2', 'exp_range' where there is no scale_fn, but was "
            + "'triangle'; did you mean 'triangular'?"
    )]
    [InlineData(
        "torch.ReduceLROnPlateau(factor=1.0)",
        "the argument 'factor' of 'torch.ReduceLROnPlateau': expected a number less than 1, but found 1."
    )]
    [InlineData("torch.SequentialLR([], [])", "'schedulers' must have at least one scheduler, but was empty.")]
    [InlineData(
        "torch.SequentialLR([StepLR(3)], [5])",
        "'milestones' must be one fewer than 'schedulers' (1), but there were 1."
    )]
    [InlineData(
        "torch.ChainedScheduler([ReduceLROnPlateau()])",
        "'schedulers' must not have ReduceLROnPlateau, since it needs a metric at every step; write it as feedback "
            + "after the schedule: … | plateau(…)."
    )]
    public void Refuses_what_PyTorch_refuses(string text, string problem) =>
        Assert.Equal(problem, Assert.Throws<ScheduleTextException>(() => Recipe.Parse(text)).Problem);

    [Fact]
    public void Fails_where_PyTorch_fails_in_the_middle_of_a_run()
    {
        Assert.Equal(0.1, Rate("torch.StepLR(0)").At(0));
        Assert.Throws<CurveValueException>(() => Rate("torch.StepLR(0)").At(1));
        Assert.Throws<CurveValueException>(() => Rate("torch.PolynomialLR(10, -1.0)").At(10));
    }

    [Fact]
    public void Reading_a_pure_scheduler_allocates_nothing()
    {
        var curves = new[]
        {
            "torch.CosineAnnealingLR(50)",
            "torch.OneCycleLR(0.1, 100, three_phase=True)",
            "torch.CyclicLR(0.01, 0.1, 2.5)",
            "torch.LambdaLR(lambda e: 0.95 ** e)",
        }
            .Select(text => Rate(text))
            .ToArray();
        foreach (var curve in curves)
            curve.At(7);
        var allocated = Allocation.Of(() =>
        {
            foreach (var curve in curves)
                curve.At(8);
        });
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Breakpoints_are_where_the_phases_change()
    {
        Assert.Equal([30, 100], ((Schedule)Rate("torch.OneCycleLR(0.1, 100)")).Breakpoints(0, 1000));
        Assert.Equal([3, 5, 8, 10], ((Schedule)Rate("torch.CyclicLR(0.01, 0.1, 2.5)")).Breakpoints(0, 11));
    }
}
