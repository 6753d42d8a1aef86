using Anneal.Curves;

namespace Anneal.Tests.Schedules;

/// <summary>Every curve of our own is made in C# as in a text.</summary>
public sealed class ScheduleFactoriesTests
{
    public static TheoryData<string, Schedule> Curves =>
        new()
        {
            { "constant(0.3)", Schedule.Constant(0.3) },
            { "linear(0.3 -> 0.1, 20)", Schedule.Linear(0.3, 0.1, 20) },
            { "cosine(0.3 -> 0.1, 20)", Schedule.Cosine(0.3, 0.1, 20) },
            { "polynomial(0.3 -> 0.1, 20)", Schedule.Polynomial(0.3, 0.1, 20) },
            { "polynomial(0.3 -> 0.1, 20, power=2)", Schedule.Polynomial(0.3, 0.1, 20, power: 2) },
            { "exponential(0.3 -> 0.1, 20)", Schedule.ExponentialTo(0.3, 0.1, 20) },
            { "exponential(0.3, factor=0.5, per=7)", Schedule.Exponential(0.3, 0.5, per: 7) },
            { "one_minus_sqrt(0.3 -> 0.1, 20)", Schedule.OneMinusSqrt(0.3, 0.1, 20) },
            { "rex(0.3 -> 0.1, 20)", Schedule.Rex(0.3, 0.1, 20) },
            { "tanh(0.3 -> 0.1, 20)", Schedule.Tanh(0.3, 0.1, 20) },
            { "tanh(0.3 -> 0.1, 20, lower=-2, upper=2)", Schedule.Tanh(0.3, 0.1, 20, lower: -2, upper: 2) },
            { "warmup(5) then 0.3", Schedule.Warmup(0.3, 5).Then(Schedule.Constant(0.3)) },
            { "step(0.3, factor=0.5, every=7)", Schedule.Step(0.3, 0.5, every: 7) },
            { "multistep(0.3, factor=0.5, at=[7, 9])", Schedule.MultiStep(0.3, 0.5, 7, 9) },
            { "piecewise([0.3, 0.2, 0.1], at=[7, 9])", Schedule.Piecewise([0.3, 0.2, 0.1], [7, 9]) },
            { "inverse_sqrt(0.3)", Schedule.InverseSqrt(0.3) },
            { "inverse_time(0.3, decay=0.5, per=7)", Schedule.InverseTime(0.3, 0.5, per: 7) },
            { "noam()", Schedule.Noam() },
            { "noam(2, model=256, warmup=10)", Schedule.Noam(2, model: 256, warmupSteps: 10) },
            { "cycle(0.1 -> 0.3, up=3)", Schedule.Cyclic(0.1, 0.3, 3) },
            {
                "cycle(0.1 -> 0.3, up=3, down=4, shape=triangular2)",
                Schedule.Cyclic(0.1, 0.3, 3, 4, CycleShape.Triangular2)
            },
            {
                "cycle(0.1 -> 0.3, up=3, down=4, shape=exp_range, gamma=0.9)",
                Schedule.Cyclic(0.1, 0.3, 3, 4, CycleShape.ExponentialRange, gamma: 0.9)
            },
            { "one_cycle(0.3, 20)", Schedule.OneCycle(0.3, 20) },
            {
                "one_cycle(0.3, 20, start=0.1, end=0.01, up=25%, phases=3, shape=linear)",
                Schedule.OneCycle(0.3, 20, 0.1, 0.01, upShare: 0.25, PhaseShape.Linear, CyclePhases.Three)
            },
            { "restarts(0.3 -> 0.1, first=4)", Schedule.Restarts(0.3, 0.1, 4) },
            {
                "restarts(0.3 -> 0.1, first=4, growth=2, decay=0.9)",
                Schedule.Restarts(0.3, 0.1, 4, growth: 2, decay: 0.9)
            },
            { "at_least(step(1, factor=0.5, every=2), 0.1)", Schedule.Step(1, 0.5, 2).AtLeast(0.1) },
            { "at_most(inverse_sqrt(1), 0.3)", Schedule.InverseSqrt(1).AtMost(0.3) },
            { "clamp(inverse_sqrt(1), 0.2, 0.3)", Schedule.InverseSqrt(1).Clamp(0.2, 0.3) },
            { "repeat(cosine(0.3 -> 0, 5), 3)", Schedule.Cosine(0.3, 0, 5).Repeat(3) },
            { "delay(cosine(0.3 -> 0, 5), 4)", Schedule.Cosine(0.3, 0, 5).Delay(4) },
            { "cosine(0.3 -> 0, 5) every 3", Schedule.Cosine(0.3, 0, 5).Every(3) },
            { "cosine(0.3 -> 0, 20) for 7", Schedule.Cosine(0.3, 0, 20).For(7) },
            { "cosine(0.3 -> 0, 20) * 0.5", Schedule.Cosine(0.3, 0, 20) * 0.5 },
            { "warmup(5) then cosine(0.3 -> 0, 15)", Schedule.Cosine(0.3, 0, 15).WithWarmup(5) },
            {
                "linear(0 -> 0.3, 5) then cosine(0.3 -> 0, 15)",
                Schedule.Linear(0, 0.3, 5).Then(Schedule.Cosine(0.3, 0, 15))
            },
        };

    [Theory]
    [MemberData(nameof(Curves))]
    public void A_curve_in_CSharp_is_that_of_its_text(string text, Schedule schedule)
    {
        var bound = Recipe.Parse(text).Bind().Rate;
        Assert.Equal(bound.ToArray(60), schedule.ToArray(60));
        Assert.Equal(bound.Length, schedule.Length);
    }

    [Fact]
    public void Every_name_of_our_own_is_there_in_CSharp()
    {
        // A formula is a function in C#; a schedule is made again with its new length instead of being stretched.
        string[] withoutOne = ["formula", "stretch"];
        var texts = string.Join(' ', Curves.Select(row => row[0]));
        Assert.All(KnownCurves.All.AllNames.Where(name => !name.Contains('.', StringComparison.Ordinal)), name =>
            Assert.True(texts.Contains(name + "(", StringComparison.Ordinal) || withoutOne.Contains(name), name)
        );
    }

    [Fact]
    public void Products_are_written_with_a_sign_too()
    {
        var cosine = Schedule.Cosine(1, 0, 10);
        Assert.Equal(cosine.Times(2), 2 * cosine);
        Assert.Equal(cosine.Times(cosine), cosine * cosine);
        Assert.Equal(0.5, cosine.Times(step => step / 5.0).At(5));
    }

    [Fact]
    public void Functions_compose_as_schedules_do()
    {
        var decay = Schedule.FromFunction(step => Math.Pow(0.5, step));
        Assert.Equal([0.5, 1, 0.5, 0.25], decay.WithWarmup(1).ToArray(4));
        Assert.Equal([0, 0.5, 1, 0.5], Schedule.Linear(0, 1, 2).Then(step => Math.Pow(0.5, step)).ToArray(4));
        Assert.Equal([1, 1, 0.5, 0.5], decay.Every(2).ToArray(4));
        Assert.Equal([1, 0.5, 1, 0.5, 0.25, 0.25], decay.For(2).Repeat(2).ToArray(6));
    }

    [Fact]
    public void They_are_called_as_plain_methods_too()
    {
        var schedule = ScheduleComposition.Then(ScheduleFactories.Linear(0, 1, 2), ScheduleFactories.Constant(1));
        Assert.Equal([0, 0.5, 1, 1], schedule.ToArray(4));
    }

    [Fact]
    public void A_record_of_the_users_own_composes_as_ours_do() =>
        Assert.Equal([0.5, 1, 0.5, 0.25], new Halving().WithWarmup(1).AtLeast(0.25).ToArray(4));

    [Fact]
    public void An_array_has_the_first_values_of_any_curve()
    {
        Assert.Equal([2, 1, 0.5], Trace.Product(2, step => 0.5).ToArray(3));
        Assert.Empty(Schedule.Constant(1).ToArray(0));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Schedule.Constant(1).ToArray(-1));
    }

    [Theory]
    [InlineData(10, 0.6, CyclePhases.Three, "the cycle of 10 steps is shorter than its way up and down (12 steps)")]
    [InlineData(10, 1.1, CyclePhases.Two, "'upShare' must be from 0 to 1, but was 1.1.")]
    [InlineData(-1, 0.3, CyclePhases.Two, "'steps' must be at least 0, but was -1.")]
    public void A_cycle_refuses_what_does_not_fit(long steps, double upShare, CyclePhases phases, string message) =>
        Assert.StartsWith(
            message,
            Assert
                .ThrowsAny<ArgumentException>(() => Schedule.OneCycle(1, steps, upShare: upShare, phases: phases))
                .Message
        );

    [Fact]
    public void A_curve_without_a_value_says_so_and_at_which_step()
    {
        var curve = Recipe.Parse("formula(1 / (3 - t))").Bind().Rate;
        Assert.Equal(3, Assert.Throws<CurveValueException>(() => curve.At(3)).Step);
    }

    private sealed record Halving : Schedule
    {
        protected internal override double Evaluate(long step) => Math.Pow(0.5, step);
    }
}
