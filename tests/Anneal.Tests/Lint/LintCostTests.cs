using Anneal.Language;
using Anneal.Lint;

namespace Anneal.Tests.Lint;

/// <summary>
/// What a run of a billion updates costs does not grow with it: values and breakpoints that are read are counted.
/// </summary>
public sealed class LintCostTests
{
    private const long Steps = 1_000_000_000;
    private const long MostReads = 60_000;

    [Theory]
    [InlineData("0.1")]
    [InlineData("warmup(2000) then cosine(3e-4 -> 3e-5)")]
    [InlineData("exponential(0.1, factor=0.999999, per=1)")]
    [InlineData("step(0.1, factor=0.5, every=1)")]
    [InlineData("multistep(0.1, factor=0.1, at=[30%, 60%, 90%])")]
    [InlineData("restarts(0.05 -> 0, first=7)")]
    [InlineData("restarts(0.05 -> 0, first=7, growth=1.0000001)")]
    [InlineData("cycle(0.001 -> 0.1, up=3)")]
    [InlineData("repeat(cosine(0.1 -> 0, 7), 100000000)")]
    [InlineData("linear(0 -> 1, 1000) * cycle(0.001 -> 0.1, up=3)")]
    [InlineData("cosine(0.1 -> 0, 3) every 7")]
    [InlineData("at_most(inverse_sqrt(1), 0.01)")]
    [InlineData("torch.CosineAnnealingLR(T_max=50)")]
    [InlineData("torch.CyclicLR(base_lr=0.001, max_lr=0.1, step_size_up=2)")]
    [InlineData("keras.CosineDecayRestarts(0.1, 7)")]
    [InlineData("timm.CosineLRScheduler(t_initial=7, cycle_mul=1.0000001, cycle_limit=100000000)")]
    [InlineData(
        "transformers.get_cosine_with_hard_restarts_schedule_with_warmup(num_warmup_steps=10, "
            + "num_training_steps=1000000000, num_cycles=100000000)"
    )]
    [InlineData("torch.LambdaLR(lr_lambda=lambda t: (1 + math.cos(t / 77)) / 2)")]
    public void Reads_a_bounded_number_of_values(string text)
    {
        var plan = RunPlan.FromSteps(Steps);
        var counted = new CountedSchedule((Schedule)Recipe.Parse(text).Bind(plan, 0.1).Rate);
        Check(counted, plan);
        Assert.InRange(counted.Reads, 1, MostReads);
    }

    [Fact]
    public void Reads_a_bounded_number_of_values_of_a_function_that_turns_everywhere()
    {
        var reads = 0;
        Check(
            Schedule.FromFunction(step =>
            {
                reads++;
                return 1 + Math.Sin(step / 77.0);
            }),
            RunPlan.FromSteps(Steps)
        );
        Assert.InRange(reads, 1, MostReads);
    }

    private static void Check(Schedule rate, RunPlan plan) =>
        Linter.Check(new Recipe(new CallExpression(new CountedDefinition(rate), [])), plan);

    private sealed class CountedDefinition(Schedule rate)
        : CurveDefinition(null, "counted", "a schedule that is counted")
    {
        internal override Curve Bind(BoundCall call) => rate;
    }
}
