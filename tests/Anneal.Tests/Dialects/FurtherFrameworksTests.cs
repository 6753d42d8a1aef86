using Anneal.Dialects;

namespace Anneal.Tests.Dialects;

/// <summary>What the golden cases of the frameworks that came later do not say.</summary>
public sealed class FurtherFrameworksTests
{
    [Theory]
    [InlineData("CosineAnnealingWarmupRestarts(optimizer, first_cycle_steps=20)", "cosine_annealing_warmup")]
    [InlineData("pytorch_optimizer.CosineAnnealingWarmupRestarts(optimizer, 20)", "pytorch_optimizer")]
    [InlineData(
        "get_wsd_schedule(optimizer, num_warmup_steps=1, num_stable_steps=2, num_decay_steps=3)",
        "transformers"
    )]
    [InlineData("get_wsd_schedule(optimizer, 1, 2, 3, cooldown_type='linear')", "pytorch_optimizer")]
    [InlineData("ReduceLROnPlateau(factor=0.5, patience=3)", "torch")]
    [InlineData("ReduceLROnPlateau(dont_halve_until_epoch=5)", "speechbrain")]
    [InlineData("LinearScheduler(optimizer, t_max=40, max_lr=0.1)", "pytorch_optimizer")]
    [InlineData("LinearScheduler(alpha_f=0.1)", "composer")]
    [InlineData("LinearScheduler(initial_value=0.1, final_value=0, epoch_count=5)", "speechbrain")]
    public void A_name_of_several_packages_means_the_best_known_one_that_takes_the_call(
        string text,
        string framework
    ) => Assert.StartsWith($"{framework}.", Recipe.Parse(text).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_call_that_only_one_package_knows_is_refused_for_what_it_leaves_out() =>
        Assert.Contains(
            "'max_lr'",
            Assert.Throws<ScheduleTextException>(() => Recipe.Parse("LinearScheduler(optimizer, t_max=40)")).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("accelerator.prepare(StepLR(optimizer, step_size=8))")]
    [InlineData("accelerator.prepare(model, optimizer, loader, StepLR(optimizer, step_size=8))")]
    [InlineData("self.accelerator.prepare_scheduler(StepLR(optimizer, step_size=8))")]
    public void What_accelerate_prepares_is_the_scheduler_that_is_written_out(string text) =>
        Assert.Equal(Recipe.Parse("accelerate.AcceleratedScheduler(torch.StepLR(8))"), Recipe.Parse(text));

    [Fact]
    public void Of_several_calls_that_accelerate_prepares_none_is_chosen() =>
        Assert.Contains(
            "one scheduler that is written out, but has 2",
            Assert
                .Throws<ScheduleTextException>(() => Recipe.Parse("accelerator.prepare(Net(1), StepLR(optimizer, 8))"))
                .Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("accelerate.AcceleratedScheduler(torch.CosineAnnealingLR(400))", 4)]
    [InlineData("accelerate.AcceleratedScheduler(torch.CosineAnnealingLR(400), split_batches=True)", 1)]
    [InlineData("accelerate.AcceleratedScheduler(torch.CosineAnnealingLR(400), step_with_optimizer=False)", 2)]
    [InlineData("accelerate.AcceleratedScheduler(torch.CosineAnnealingLR(400), num_processes=8)", 8)]
    public void A_prepared_scheduler_takes_as_many_steps_an_update_as_the_run_has_processes(string text, int stride)
    {
        var plan = RunPlan.FromSamples(6400, 8, epochs: 4, devices: 4, gradientAccumulation: 2);
        var (rate, inner) = (
            Recipe.Parse(text).Bind(plan, 0.1).Rate,
            Recipe.Parse("torch.CosineAnnealingLR(400)").Bind(baseRate: 0.1).Rate
        );
        for (var step = 0; step < 100; step++)
            AssertNear(inner.At(step * stride), rate.At(step));
    }

    [Fact]
    public void A_prepared_one_cycle_takes_the_momentum_along() =>
        AssertNear(
            Recipe.Parse("torch.OneCycleLR(0.1, total_steps=400)").Bind(baseRate: 0.1).Companions[0].Curve.At(80),
            Recipe
                .Parse("accelerate.AcceleratedScheduler(torch.OneCycleLR(0.1, total_steps=400), num_processes=4)")
                .Bind(baseRate: 0.1)
                .Companions[0]
                .Curve.At(20)
        );

    [Fact]
    public void A_better_value_during_the_cooldown_is_not_seen_by_Paddle_but_by_PyTorch()
    {
        double[] losses = [1, 2, 0.5, 0.9];
        Assert.Equal(0.1, AfterLosses("paddle.ReduceOnPlateau(1, factor=0.1, patience=0, cooldown=1)", losses));
        AssertNear(0.01, AfterLosses("torch.ReduceLROnPlateau(factor=0.1, patience=0, cooldown=1)", losses));
    }

    [Fact]
    public void A_plateau_of_MMEngine_that_begins_later_does_nothing_where_it_is_stepped_with_metrics_alone()
    {
        double[] losses = [1, 2, 3, 4, 5, 6];
        Assert.Equal(1, AfterLosses("mmengine.ReduceOnPlateauLR(patience=0, begin=1)", losses));
        Assert.True(AfterLosses("mmengine.ReduceOnPlateauLR(patience=0, end=1)", losses) < 1e-3);
    }

    [Fact]
    public void The_step_after_a_gradual_warmup_has_the_rate_that_the_scheduler_had_when_it_was_made()
    {
        var rate = GradualWarmup.GradualWarmupScheduler(4, 5, Torch.StepLR(100)).Bind(baseRate: 0.1).Rate;
        AssertNear(0.4, rate.At(5));
        AssertNear(0.1, rate.At(6));
    }

    [Fact]
    public void Combined_schedulers_of_AllenNLP_begin_with_the_rate_that_they_find()
    {
        var recipe = Allennlp.Combined([(2, Allennlp.Exponential(0.5)), (3, Allennlp.Step(1, 0.1))]);
        var rate = recipe.Bind(RunPlan.FromEpochs(8, 10), 1).Rate;
        foreach (
            var (step, due) in new (long, double)[]
            {
                (0, 1),
                (10, 0.5),
                (20, 0.05),
                (30, 0.005),
                (40, 5e-4),
                (70, 5e-4),
            }
        )
            AssertNear(due, rate.At(step));
        Assert.Equal(recipe, Recipe.Parse(recipe.ToString()));
    }

    private static void AssertNear(double due, double value) =>
        Assert.True(Near.InTwelveDigits(due, value), $"{value}");

    private static double AfterLosses(string text, double[] losses)
    {
        var bound = Recipe.Parse(text).Bind(baseRate: 1);
        if (bound.Feedback.Count == 0)
            return bound.Rate.At(0);
        var (feedback, state) = (bound.Feedback[0], bound.Feedback[0].Start);
        for (var step = 1; step <= losses.Length; step++)
            state = feedback.Next(state, losses[step - 1], 1, step);
        return feedback.Apply(state, 1);
    }
}
