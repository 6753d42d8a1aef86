using Anneal.Language;

namespace Anneal.Tests.Language;

/// <summary>What stands around a schedule in pasted Python code, and functions in the place of one.</summary>
public sealed class PythonTextTests
{
    [Theory]
    [InlineData("lambda step: 0.1 / (step + 1)", "formula(0.1 / (t + 1))")]
    [InlineData("import math\nrate = lambda step: 0.1 * math.cos(step)", "formula(0.1 * cos(t))")]
    [InlineData(
        "import jax.numpy as jnp\nimport optax\n\nschedule = lambda count: jnp.where(count < 5, jnp.minimum(count, "
            + "3), jnp.power(0.5, count))",
        "formula(min(t, 3) if t < 5 else pow(0.5, t))"
    )]
    [InlineData(
        "from torch.optim.lr_scheduler import StepLR\nscheduler = StepLR(optimizer, 30)",
        "torch.StepLR(step_size=30)"
    )]
    [InlineData("lambda step: [0.3, 0.2, 0.1][min(step, 2)]", "formula([0.3, 0.2, 0.1][min(t, 2)])")]
    [InlineData("lambda step: jnp.array([0.3, 0.2])[jnp.minimum(step, 1)]", "formula([0.3, 0.2][min(t, 1)])")]
    [InlineData(
        "optax.join_schedules([lambda step: 0.1 * step, optax.constant_schedule(0.5)], [5])",
        "optax.join_schedules(schedules=[formula(0.1 * t), optax.constant_schedule(value=0.5)], boundaries=[5])"
    )]
    [InlineData("(lambda step: 0.5 ** step) every 10", "formula(0.5 ** t) every 10")]
    public void Reads_Python(string python, string canonical)
    {
        Assert.Equal(canonical, Recipe.Parse(python).ToString());
        Assert.Equal(canonical, Recipe.Parse(canonical).ToString());
    }

    [Fact]
    public void Reads_a_schedule_class_of_one_function() =>
        Assert.Equal(
            "formula(0.1 / sqrt(t + 1))",
            Recipe
                .Parse(
                    """
                    import keras
                    from keras import ops


                    class Rate(keras.optimizers.schedules.LearningRateSchedule):
                        def __call__(self, step):
                            step = ops.cast(step, "float32")
                            return 0.1 / ops.sqrt(step + 1)

                        def get_config(self):
                            return {}


                    learning_rate = Rate()
                    """
                )
                .ToString()
        );

    [Theory]
    [InlineData(
        "class Rate(Base): def __init__(self): pass",
        "line 1, column 1: expected a schedule in the text, but found none."
    )]
    [InlineData(
        "lambda step: [0.1, step][step]",
        "line 1, column 20: the argument 'formula' of 'formula': expected a number."
    )]
    [InlineData(
        "lambda step: step[0]",
        "line 1, column 14: the argument 'formula' of 'formula': expected a list of numbers before '['."
    )]
    [InlineData(
        "import math",
        "line 1, column 12: expected a number, 'base', a curve or '(', but found the end of the text."
    )]
    public void Says_what_it_cannot_read(string python, string message) =>
        Assert.StartsWith(message, Assert.Throws<ScheduleTextException>(() => Recipe.Parse(python)).Message);

    [Fact]
    public void An_index_beyond_the_list_has_no_value() =>
        Assert.Throws<CurveValueException>(() => Recipe.Parse("lambda step: [0.1, 0.2][step]").Bind().Rate.At(2));
}
