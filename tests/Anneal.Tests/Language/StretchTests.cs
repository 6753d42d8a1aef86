namespace Anneal.Tests.Language;

/// <summary>What <c>stretch</c> makes of the frameworks' calls.</summary>
public sealed class StretchTests
{
    private static readonly BindingContext Run = new(RunPlan.FromSteps(400), 0.1);

    [Theory]
    [InlineData("keras.CosineDecay(0.1, 40)", 20, "keras.CosineDecay(0.1, 20)")]
    [InlineData(
        "keras.CosineDecay(0, 30, warmup_target=0.1, warmup_steps=10)",
        80,
        "keras.CosineDecay(0, 60, 0, None, 0.1, 20)"
    )]
    [InlineData("keras.PolynomialDecay(0.1, 40, power=2)", 20, "keras.PolynomialDecay(0.1, 20, power=2)")]
    [InlineData("optax.linear_schedule(0.1, 0, 40)", 20, "optax.linear_schedule(0.1, 0, 20)")]
    [InlineData("optax.linear_schedule(0.1, 0, 30, 10)", 20, "optax.linear_schedule(0.1, 0, 15, 5)")]
    [InlineData(
        "optax.warmup_cosine_decay_schedule(0, 0.1, 10, 40)",
        80,
        "optax.warmup_cosine_decay_schedule(0, 0.1, 20, 80)"
    )]
    [InlineData(
        "optax.join_schedules([optax.linear_schedule(0, 0.1, 5), optax.cosine_decay_schedule(0.1, 95)], [5])",
        150,
        "optax.join_schedules([optax.linear_schedule(0, 0.1, 8), optax.cosine_decay_schedule(0.1, 142)], [8])"
    )]
    [InlineData("torch.OneCycleLR(0.1, total_steps=40)", 20, "torch.OneCycleLR(0.1, total_steps=20)")]
    [InlineData("torch.OneCycleLR(0.1, epochs=4, steps_per_epoch=10)", 20, "torch.OneCycleLR(0.1, total_steps=20)")]
    [InlineData("torch.LinearLR(start_factor=0.5)", 10, "torch.LinearLR(start_factor=0.5, total_iters=10)")]
    [InlineData("torch.StepLR(30) for 90", 45, "torch.StepLR(15) for 45")]
    [InlineData("torch.CyclicLR(0.01, 0.1, 4) for 40", 60, "torch.CyclicLR(0.01, 0.1, 6) for 60")]
    [InlineData(
        "torch.SequentialLR([torch.LinearLR(0.1, total_iters=5), torch.CosineAnnealingLR(95)], [5]) for 100",
        150,
        "torch.SequentialLR([torch.LinearLR(0.1, total_iters=8), torch.CosineAnnealingLR(142)], [8]) for 150"
    )]
    [InlineData(
        "timm.CosineLRScheduler(t_initial=40, warmup_t=4)",
        80,
        "timm.CosineLRScheduler(80, warmup_t=8) for 80"
    )]
    [InlineData(
        "transformers.get_linear_schedule_with_warmup(10, 100)",
        50,
        "transformers.get_linear_schedule_with_warmup(5, 50)"
    )]
    [InlineData(
        "mxnet.MultiFactorScheduler([10, 20], 0.5) for 40",
        80,
        "mxnet.MultiFactorScheduler([20, 40], 0.5) for 80"
    )]
    [InlineData("composer.LinearScheduler(t_max='40ba')", 20, "composer.LinearScheduler(t_max='20ba')")]
    [InlineData("noam(model=100, warmup=20) for 40", 40, "noam(model=100, warmup=20) for 40")]
    public void A_framework_s_call_is_stretched_to_the_call_with_its_lengths_multiplied(
        string text,
        long length,
        string multiplied
    )
    {
        var (stretched, due) = (Bind($"stretch({text}, {length})"), Bind(multiplied));
        Assert.Equal(length, stretched.Rate.Length);
        for (var step = 0; step <= length; step++)
            Assert.Equal(due.Rate.At(step), stretched.Rate.At(step), 1e-15);
        Assert.Equal(due.Companions.Count, stretched.Companions.Count);
        foreach (var (own, other) in due.Companions.Zip(stretched.Companions))
            for (var step = 0; step < length; step++)
                Assert.Equal(own.Curve.At(step), other.Curve.At(step), 1e-15);
    }

    [Fact]
    public void A_cosine_of_Keras_stretched_to_half_its_length_ends_there() =>
        Assert.Equal(0, Bind("stretch(keras.CosineDecay(0.1, 40), 20)").Rate.At(20), 1e-17);

    [Fact]
    public void A_part_of_a_stretched_chain_ends_where_the_next_begins()
    {
        var rate = Bind("stretch(0.1 for 10 then keras.CosineDecay(0.1, 40), 77)").Rate;
        Assert.Equal(77, rate.Length);
        Assert.True(rate.At(76) > 0);
        Assert.Equal(0, rate.At(77), 1e-17);
        Assert.Equal(0.1, rate.At(15));
        Assert.True(rate.At(16) < 0.1);
    }

    [Theory]
    [InlineData("stretch(torch.ExponentialLR(0.9), 20)", "needs a schedule with a length")]
    [InlineData("stretch(torch.ReduceLROnPlateau(), 20)", "needs a schedule with a length")]
    [InlineData(
        "stretch(torch.ExponentialLR(0.9) for 10, 20)",
        "'torch.ExponentialLR(gamma=0.9)' says what single steps do"
    )]
    [InlineData("stretch(d2l.SquareRootScheduler() for 10, 20)", "says what single steps do")]
    [InlineData("stretch(torch.LambdaLR(lambda t: 0.9 ** t) for 10, 20)", "says what single steps do")]
    [InlineData("stretch(torch.StepLR(3, last_epoch=4) for 10, 20)", "'last_epoch=4' is about single steps")]
    [InlineData(
        "stretch(torch.StepLR(30) for 90, 100)",
        "'step_size' of 'torch.StepLR' must be a whole number of steps"
    )]
    [InlineData(
        "stretch(torch.OneCycleLR(0.1, total_steps=4) then 0.1 for 40, 4)",
        "must be a whole number greater than 0"
    )]
    public void What_has_no_length_or_none_that_can_be_multiplied_is_refused(string text, string reason)
    {
        var refused = Assert.Throws<ScheduleBindingException>(() => Bind(text));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Contains(';', refused.Message);
        Assert.NotEqual(0, refused.Place.Line);
    }

    [Fact]
    public void Own_curves_keep_their_heights_when_they_are_stretched()
    {
        Assert.Equal(
            Bind("noam(model=100, warmup=20) for 40").Rate.At(19),
            Bind("stretch(noam(model=100, warmup=20) for 40, 80)").Rate.At(38),
            1e-15
        );
        Assert.Equal(
            Bind("cycle(0 -> 1, up=4, down=4, shape=exp_range, gamma=0.9) for 40").Rate.At(20),
            Bind("stretch(cycle(0 -> 1, up=4, down=4, shape=exp_range, gamma=0.9) for 40, 80)").Rate.At(40),
            1e-15
        );
    }

    [Fact]
    public void Formulas_round_to_digits()
    {
        Assert.Equal(0.073, Bind("formula(round(0.1 * 0.9 ** t, 3))").Rate.At(3));
        Assert.Equal(0.07, Bind("torch.LambdaLR(lambda epoch: round(0.9 ** epoch, 1))").Rate.At(3), 1e-15);
    }

    private static BoundRecipe Bind(string text) => Recipe.Parse(text).Bind(Run);
}
