using Anneal.Curves;

namespace Anneal.Tests.Curves;

public sealed class ScheduleTests
{
    public static TheoryData<string> Texts =>
        [
            "0.1",
            "linear(0.3 -> 0, 40)",
            "polynomial(0.3 -> 0.1, 40, power=2)",
            "cosine(0.3 -> 0.01, 40)",
            "one_minus_sqrt(0.3 -> 0, 40)",
            "tanh(0.3 -> 0, 40)",
            "exponential(0.3 -> 0.001, 40)",
            "exponential(0.3, factor=0.9, per=3)",
            "step(0.3, factor=0.5, every=7)",
            "step(0.3, factor=0.5, every=7.3%)",
            "multistep(0.3, factor=0.5, at=[5, 9, 9])",
            "piecewise([0.3, 0.2, 0.1], at=[5, 9])",
            "inverse_sqrt(0.3)",
            "inverse_time(0.3, decay=0.5, per=3)",
            "noam(model=512, warmup=20)",
            "formula(0.1 * 0.9 ** (t // 5))",
            "cycle(0.1 -> 0.3, up=5, down=8, shape=triangular2)",
            "one_cycle(0.3, 40)",
            "one_cycle(0.3, 40, phases=3, shape=linear)",
            "restarts(0.3 -> 0, first=5, growth=1.5, decay=0.9)",
            "warmup(5) then cosine(0.3 -> 0, 20) then 0.001",
            "at_least(cosine(0.3 -> 0, 40), 0.1)",
            "clamp(restarts(0.3 -> 0, first=9), 0.1, 0.2)",
            "repeat(warmup(2) then cosine(0.3 -> 0, 8), 3)",
            "delay(cosine(0.3 -> 0, 20), 6)",
            "stretch(warmup(2) then cosine(0.3 -> 0, 8), 33)",
            "cosine(1 -> 0, 20) * step(0.3, factor=0.5, every=6)",
            "cosine(0.3 -> 0, 10) every 4",
            "step(0.3, factor=0.5, every=7) for 20",
        ];

    private static Schedule Of(string text) => (Schedule)Recipe.Parse(text).Bind(RunPlan.FromSteps(60)).Rate;

    [Theory, MemberData(nameof(Texts))]
    public void Fill_gives_the_same_bits_as_reading_in_any_order(string text)
    {
        var schedule = Of(text);
        var values = new double[100];
        schedule.Fill(3, values);
        foreach (var index in Enumerable.Range(0, 100).OrderBy(i => i * 37 % 100))
            Assert.Equal(
                BitConverter.DoubleToInt64Bits(values[index]),
                BitConverter.DoubleToInt64Bits(schedule.At(3 + index))
            );
    }

    [Theory, MemberData(nameof(Texts))]
    public void Is_compared_by_value(string text) => Assert.Equal(Of(text), Of(text));

    [Theory, MemberData(nameof(Texts))]
    public void Breakpoints_are_increasing_and_the_same_in_any_slices(string text)
    {
        var schedule = Of(text);
        var whole = schedule.Breakpoints(0, 100).ToList();
        Assert.Equal(whole.Distinct().Order(), whole);
        Assert.All(whole, step => Assert.InRange(step, 1, 99));
        for (var cut = 1; cut < 100; cut += 9)
            Assert.Equal(whole, schedule.Breakpoints(0, cut).Concat(schedule.Breakpoints(cut, 100)));
    }

    [Theory, MemberData(nameof(Texts))]
    public void Jumps_are_breakpoints(string text)
    {
        if (text.StartsWith("formula", StringComparison.Ordinal))
            return; // what a formula does inside is not known
        var schedule = Of(text);
        var breakpoints = schedule.Breakpoints(0, 100).ToHashSet();
        for (long step = 2; step < 100; step++)
        {
            // A jump: more than thrice the larger of the changes on both sides of it.
            double Change(long at) => Math.Abs(schedule.At(at) - schedule.At(at - 1));
            if (Change(step) > 3 * Math.Max(Change(step - 1), Change(step + 1)) + 1e-9)
                Assert.Contains(step, breakpoints);
        }
    }

    [Theory, MemberData(nameof(Texts))]
    public void Refuses_a_negative_step(string text)
    {
        Assert.Throws<ArgumentOutOfRangeException>("step", () => Of(text).At(-1));
        Assert.Throws<ArgumentOutOfRangeException>("start", () => Of(text).Fill(-1, new double[1]));
    }

    [Fact]
    public void Reads_a_billion_steps_on_without_walking_there()
    {
        Assert.Equal(0.3 * Math.Pow(0.5, 30), Schedule.Step(0.3, 0.5, 100_000_000).At(3_000_000_000), 1e-20);
        Assert.Equal(5, new CosineRestarts(0.3, 0, 10, 2).Breakpoints(1_000_000_000, 40_000_000_000).Count());
        Assert.InRange(new CosineRestarts(0.3, 0, 10, 1.0000001).At(1_000_000_000_000), 0, 0.3);
    }

    [Fact]
    public void Code_says_the_same_as_text()
    {
        Assert.Equal(
            Of("linear(0 -> 0.3, 5) then cosine(0.3 -> 0.01, 15)"),
            Schedule.Linear(0, 0.3, 5).Then(Schedule.Cosine(0.3, 0.01, 15))
        );
        Assert.Equal(
            Of("0.3 for 10 then linear(0.3 -> 0, 5)"),
            Schedule.Constant(0.3).For(10).Then(Schedule.Linear(0.3, 0, 5))
        );
        Assert.Equal(Of("step(2, factor=0.9, every=1) every 3"), Schedule.Step(2, 0.9, 1).Every(3));
        Assert.Equal(
            Of("at_least(multistep(0.5, factor=0.5, at=[15, 30]), 0.2)"),
            Schedule.MultiStep(0.5, 0.5, 15, 30).Clamp(0.2)
        );
        Assert.Equal(
            Of("exponential(0.1, factor=0.9, per=1) * polynomial(1 -> 0, 10, power=2)"),
            Schedule.Exponential(0.1, 0.9).Times(Schedule.Polynomial(1, 0, 10, 2))
        );
        Assert.Equal(Of("repeat(cosine(0.3 -> 0, 8), 3)"), Schedule.Cosine(0.3, 0, 8).Repeat(3));
        Assert.Equal(Of("delay(cosine(0.3 -> 0, 20), 6)"), Schedule.Cosine(0.3, 0, 20).Delay(6));
    }

    [Fact]
    public void Then_needs_a_length_on_its_left()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Schedule.Constant(1).Then(Schedule.Constant(2)));
        Assert.Equal(
            "'Then' needs a schedule with a length before it, but this one is open-ended; say how long it lasts with "
                + "For(steps).",
            error.Message
        );
    }

    [Theory]
    [InlineData(double.NaN), InlineData(double.PositiveInfinity)]
    public void Refuses_values_that_are_not_finite(double value)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>("initialValue", () => Schedule.Cosine(value, 0, 10));
        Assert.StartsWith(
            FormattableString.Invariant($"'initialValue' must be a finite number, but was {value}."),
            error.Message
        );
    }

    [Fact]
    public void A_trace_reads_the_same_forwards_and_by_walking()
    {
        var trace = Trace.Product(1, step => step % 2 == 0 ? 0.5 : 1.5);
        var values = new double[20];
        trace.Fill(5, values);
        for (var i = 0; i < values.Length; i++)
            Assert.Equal(values[i], trace.At(5 + i));
        Assert.Equal(1, trace.At(0));
        Assert.Equal(1.5, trace.At(1));
    }
}
