namespace Anneal.Tests.Language;

public sealed class TranslatedCallTests
{
    private static double[] Rates(string text, int count, double rate = 0.1)
    {
        var plan = RunPlan.FromEpochs(epochs: 10, stepsPerEpoch: 2);
        var schedule = Recipe.Parse(text).Bind(new BindingContext(plan, rate)).Rate;
        return [.. Enumerable.Range(0, count).Select(step => Math.Round(schedule.At(step), 10))];
    }

    [Theory]
    [InlineData(
        "tf.train.exponential_decay(0.1, global_step, 100, 0.96, staircase=True)",
        "keras.ExponentialDecay(0.1, 100, 0.96, staircase=True)"
    )]
    [InlineData(
        "tf.compat.v1.train.inverse_time_decay(0.1, step, decay_steps=10, decay_rate=0.5)",
        "keras.InverseTimeDecay(0.1, 10, 0.5)"
    )]
    [InlineData(
        "tensorflow.train.polynomial_decay(0.1, tf.train.get_global_step(), 10, power=2.0, name='lr')",
        "keras.PolynomialDecay(0.1, 10, power=2.0)"
    )]
    [InlineData(
        "tf.train.cosine_decay(learning_rate=0.1, global_step=step, decay_steps=10, alpha=0.1)",
        "keras.CosineDecay(0.1, 10, 0.1)"
    )]
    [InlineData(
        "tf.train.cosine_decay_restarts(0.1, step, 10, m_mul=0.5)",
        "keras.CosineDecayRestarts(0.1, 10, m_mul=0.5)"
    )]
    [InlineData(
        "tf.train.piecewise_constant(step, [3, 5], [0.1, 0.01, 0.001])",
        "keras.PiecewiseConstantDecay([3, 5], [0.1, 0.01, 0.001])"
    )]
    [InlineData("tf.keras.experimental.CosineDecay(0.1, 10)", "keras.CosineDecay(0.1, 10)")]
    public void A_decay_of_TensorFlow_1_is_that_of_Keras_without_the_step(string pasted, string keras) =>
        Assert.Equal(Recipe.Parse(keras), Recipe.Parse(pasted));

    [Fact]
    public void The_natural_exponential_decay_has_e_for_its_base() =>
        Assert.Equal(
            [0.1, Math.Round(0.1 * Math.Exp(-0.25), 10), Math.Round(0.1 * Math.Exp(-0.5), 10)],
            Rates("tf.train.natural_exp_decay(0.1, global_step, 2, 0.5)", 3)
        );

    [Theory]
    [InlineData("get_piecewise_constant_schedule(optimizer, '1:2,0.1:3,0.01:5,0.005')")]
    [InlineData("diffusers.optimization.get_piecewise_constant_schedule(opt, step_rules='0.1:3,1:2,0.01:5,0.005')")]
    [InlineData("get_scheduler('piecewise_constant', optimizer, step_rules='1:2,0.1:3,0.01:5,0.005')")]
    [InlineData("diffusers.get_scheduler('piecewise_constant', optimizer, '1:2,0.1:3,0.01:5,0.005', 7, 100)")]
    public void The_step_rules_of_diffusers_are_ends_of_the_multiples(string pasted) =>
        Assert.Equal([0.1, 0.1, 0.01, 0.001, 0.001, 0.0005, 0.0005], Rates(pasted, 7));

    [Theory]
    [InlineData(
        "diffusers.get_scheduler('cosine', optimizer=opt, num_warmup_steps=2, num_training_steps=9)",
        "transformers.get_scheduler('cosine', num_warmup_steps=2, num_training_steps=9)"
    )]
    [InlineData(
        "diffusers.optimization.get_scheduler('cosine_with_restarts', opt, num_warmup_steps=2, "
            + "num_training_steps=9, num_cycles=3, power=2)",
        "transformers.get_scheduler('cosine_with_restarts', num_warmup_steps=2, num_training_steps=9, "
            + "scheduler_specific_kwargs={'num_cycles': 3})"
    )]
    [InlineData(
        "diffusers.get_cosine_schedule_with_warmup(opt, 2, 9)",
        "transformers.get_cosine_schedule_with_warmup(num_warmup_steps=2, num_training_steps=9)"
    )]
    public void The_other_schedules_of_diffusers_are_those_of_transformers(string pasted, string transformers) =>
        Assert.Equal(Recipe.Parse(transformers), Recipe.Parse(pasted));

    [Theory]
    [InlineData("keras.callbacks.LearningRateScheduler(lambda epoch: 0.1 * 0.5 ** epoch)")]
    [InlineData("tf.keras.callbacks.LearningRateScheduler(lambda epoch, lr: 0.1 * 0.5 ** epoch, verbose=1)")]
    [InlineData("keras.callbacks.LearningRateScheduler(schedule=lambda e, lr: lr if e < 1 else lr * 0.5)")]
    [InlineData("LearningRateScheduler(functools.partial(lambda e, f: 0.1 * f ** e, f=0.5))")]
    public void The_callback_of_Keras_is_its_function_of_the_epoch(string pasted) =>
        Assert.Equal([0.1, 0.1, 0.05, 0.05, 0.025], Rates(pasted, 5));

    [Fact]
    public void A_rate_that_is_multiplied_before_the_first_epoch_begins_below() =>
        Assert.Equal([0.05, 0.05, 0.025], Rates("LearningRateScheduler(lambda epoch, lr: lr * 0.5)", 3));

    [Theory]
    [InlineData("LearningRateScheduler(lambda epoch, lr: lr + 0.1)", "is no multiple of it")]
    [InlineData("keras.callbacks.LearningRateScheduler(schedule)", "expected a lambda")]
    [InlineData("keras.callbacks.LearningRateScheduler()", "needs the argument 'schedule'")]
    [InlineData("get_piecewise_constant_schedule(opt, '1:x,0.1')", "but has '1:x'")]
    [InlineData("get_piecewise_constant_schedule(opt)", "needs the argument 'step_rules'")]
    [InlineData("tf.train.cosine_decay(0.1, step, 10, beta=1)", "has no such argument")]
    public void What_cannot_be_translated_is_refused_with_the_reason(string pasted, string why) =>
        Assert.Contains(
            why,
            Assert.Throws<ScheduleTextException>(() => Recipe.Parse(pasted)).Message,
            StringComparison.Ordinal
        );
}
