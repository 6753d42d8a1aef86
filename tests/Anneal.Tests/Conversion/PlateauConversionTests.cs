using Anneal.Conversion;

namespace Anneal.Tests.Conversion;

public sealed class PlateauConversionTests
{
    private static readonly RunPlan Plan = RunPlan.FromSteps(100);

    [Fact]
    public void Torch_reduces_a_constant_rate() =>
        Assert.Contains(
            "torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, mode='max', factor=0.5, patience=3, "
                + "threshold=0.0001, threshold_mode='rel', cooldown=2, min_lr=0.001, eps=1e-8)",
            Code("0.1 | plateau(factor=0.5, patience=3, mode=max, cooldown=2, min=0.001)", "torch"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Keras_counts_one_bad_value_more_and_has_no_relative_threshold()
    {
        Assert.Contains(
            "keras.callbacks.ReduceLROnPlateau(monitor=\"val_loss\", factor=0.5, patience=4, mode=\"min\", "
                + "min_delta=0.01, cooldown=0, min_lr=0)",
            Code("0.1 | plateau(factor=0.5, patience=3, threshold=0.01, threshold_mode=abs)", "keras"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no relative threshold",
            Refusal("0.1 | plateau(factor=0.5)", "keras"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Optax_multiplies_any_schedule() =>
        Assert.EndsWith(
            """
            schedule = optax.cosine_decay_schedule(init_value=0.2, decay_steps=100, alpha=0)
            plateau = optax.contrib.reduce_on_plateau(factor=0.1, patience=11, rtol=0.0001, atol=0, cooldown=0, min_scale=0.25)

            """,
            Code("cosine(0.2 -> 0, 100) | plateau(min=0.05)", "optax")
        );

    [Theory, InlineData("torch"), InlineData("keras"), InlineData("timm"), InlineData("transformers")]
    public void Refuses_to_multiply_a_schedule_where_the_target_cannot(string target) =>
        Assert.Contains(
            "cannot multiply a schedule",
            Refusal("cosine(0.2 -> 0, 100) | plateau()", target),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("torch.ReduceLROnPlateau(patience=3) for 20", "torch", "torch.ReduceLROnPlateau(patience=3)")]
    [InlineData("0.1 for 5 then torch.ReduceLROnPlateau(patience=3)", "keras", "torch.ReduceLROnPlateau(patience=3)")]
    [InlineData("clamp(timm.PlateauLRScheduler(), 0, 1)", "timm", "timm.PlateauLRScheduler()")]
    [InlineData("torch.ReduceLROnPlateau(patience=3)", "mxnet", "torch.ReduceLROnPlateau(patience=3)")]
    [InlineData("torch.StepLR(3) * torch.ReduceLROnPlateau()", "torch", "torch.ReduceLROnPlateau()")]
    public void The_remedy_names_a_call_that_stands_in_the_text(string text, string target, string call) =>
        Assert.EndsWith(
            $"convert the schedule with a rate in the place of '{call}', which brings its feedback along.",
            Assert
                .Throws<ConversionException>(() =>
                    ScheduleConverter.Convert(Recipe.Parse(text), target, Plan, baseRate: 0.1)
                )
                .Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("0.1 for 20 then torch.ReduceLROnPlateau(patience=3)", "optax", 19)]
    [InlineData("0.1 for 20 then timm.PlateauLRScheduler(warmup_t=5, mode='min')", "optax", 25)]
    [InlineData("0.1 for 20 then torch.ReduceLROnPlateau(patience=3)", "csharp", null)]
    [InlineData("torch.ReduceLROnPlateau(patience=3)", "optax", null)]
    public void A_note_says_which_metrics_the_schedule_does_not_look_at(string text, string target, int? last)
    {
        var conversion = ScheduleConverter.Convert(Recipe.Parse(text), target, Plan, baseRate: 0.1);
        var note = $"Metrics up to step {last} are not looked at in the schedule; hand the code none before that.";
        Assert.Equal(last is not null, conversion.Conventions.Contains(note));
        Assert.Equal(last is not null, conversion.Conventions.Any(each => each.StartsWith("Metrics up to step")));
    }

    [Fact]
    public void A_curve_without_a_first_value_is_refused_and_not_looked_for_its_highest() =>
        Assert.Equal(
            "the schedule has no value at step 0: a division by zero, where the framework's own code fails too.",
            Refusal("fastai.SchedExp(0, 1)", "torch")
        );

    [Fact]
    public void Refuses_an_optimizer_of_another_rate_than_the_one_that_is_reduced() =>
        Assert.StartsWith(
            "torch reduces the rate that the optimizer is made with (0.2), but the schedule's is 0.1",
            Assert
                .Throws<ConversionException>(() =>
                    ScheduleConverter.Convert(Recipe.Parse("0.1 | plateau()"), "torch", Plan, baseRate: 0.2)
                )
                .Message
        );

    [Theory, InlineData("mxnet"), InlineData("composer"), InlineData("csv"), InlineData("lambda")]
    public void Refuses_a_plateau_where_the_target_has_none(string target) =>
        Assert.Contains(
            "convert the schedule without '| plateau(",
            Refusal("0.1 | plateau()", target),
            StringComparison.Ordinal
        );

    [Theory, InlineData("torch"), InlineData("transformers"), InlineData("csharp")]
    public void Code_read_back_has_the_same_feedback(string target)
    {
        var conversion = ScheduleConverter.Convert(Recipe.Parse("0.1 | plateau(factor=0.5, patience=3)"), target, Plan);
        Assert.Equal(ConversionKind.Exact, conversion.Kind);
        if (target == "csharp")
            return;
        Assert.Equal(
            Recipe.Parse("0.1 | plateau(factor=0.5, patience=3)").Bind(Plan).Feedback,
            Recipe.Parse(conversion.Code).Bind(Plan, conversion.OptimizerRate).Feedback
        );
    }

    [Fact]
    public void Says_that_timm_does_not_look_at_the_first_measurement()
    {
        var conversion = ScheduleConverter.Convert(Recipe.Parse("0.1 | plateau(factor=0.5, patience=3)"), "timm", Plan);
        Assert.Contains(
            "PlateauLRScheduler(optimizer, decay_rate=0.5, patience_t=3, threshold=0.0001, cooldown_t=0, lr_min=0, "
                + "mode='min')",
            conversion.Code,
            StringComparison.Ordinal
        );
        Assert.Contains(conversion.Conventions, note =>
            note.Contains("does not look at the metric of epoch 0", StringComparison.Ordinal)
        );
    }

    private static string Code(string text, string target) =>
        ScheduleConverter.Convert(Recipe.Parse(text), target, Plan).Code;

    private static string Refusal(string text, string target) =>
        Assert.Throws<ConversionException>(() => Code(text, target)).Message;
}
