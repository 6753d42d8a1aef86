using Anneal.Composition;
using Anneal.Curves;
using Anneal.Curves.Progress;

namespace Anneal.Tests.Curves;

/// <summary>Where each curve has its breakpoints, to the step, and what it is on both sides of them.</summary>
public sealed class BoundaryTests
{
    private static readonly Schedule Triangle = new CyclicRate(0, 1, 3, 2);

    /// <summary>The breakpoints up to step 40, whatever window they are looked for through.</summary>
    private static void AssertBreakpoints(Schedule schedule, params long[] expected)
    {
        const long end = 40;
        Assert.Equal(expected, schedule.Breakpoints(1, end));
        foreach (var at in expected)
        {
            Assert.Equal([at], schedule.Breakpoints(at, at + 1));
            Assert.DoesNotContain(at, schedule.Breakpoints(1, at));
            Assert.DoesNotContain(at, schedule.Breakpoints(at + 1, end));
        }
        for (long split = 1; split <= end; split++)
            Assert.Equal(expected, schedule.Breakpoints(1, split).Concat(schedule.Breakpoints(split, end)));
    }

    [Theory]
    [InlineData(4, 3)]
    [InlineData(4.001, 4)]
    [InlineData(4.999, 4)]
    public void Noam_turns_at_the_last_step_of_its_warm_up(double warmup, long peak)
    {
        var noam = new NoamDecay(2, 16, warmup);
        Assert.Equal([peak], noam.Breakpoints(0, 40));
        Assert.Equal([peak], noam.Breakpoints(peak, peak + 1));
        Assert.Empty(noam.Breakpoints(0, peak));
        Assert.Empty(noam.Breakpoints(peak + 1, 40));
        for (long step = 0; step < peak; step++) // a straight line before it, and an inverse square root from there on
            Assert.Equal(0.5 * (step + 1) * Math.Pow(warmup, -1.5), noam.At(step), 1e-15);
        for (var step = peak; step < 20; step++)
            Assert.Equal(0.5 / Math.Sqrt(step + 1), noam.At(step), 1e-15);
    }

    [Theory]
    [InlineData(3, 10, 13, new long[] { 3, 13 })]
    [InlineData(2.5, 5, 8, new long[] { 3, 8 })]
    [InlineData(3, 4.5, 8, new long[] { 3, 8 })]
    [InlineData(0, 7, 7, new long[] { 7 })]
    [InlineData(-2, 7, 5, new long[] { 5 })]
    [InlineData(4, 0, 4, new long[] { 4 })]
    [InlineData(-7, 7, 0, new long[0])]
    public void A_transition_begins_and_ends_at_whole_steps(double start, double steps, long length, long[] breakpoints)
    {
        Transition[] transitions =
        [
            new LinearRamp(1, 0.25, steps, start),
            new CosineDecay(1, 0.25, steps, start),
            new GeometricRamp(1, 0.25, steps, start),
            new OneMinusSquareRootDecay(1, 0.25, steps, start),
            new PolynomialDecay(1, 0.25, steps, 2, start),
            new TanhDecay(1, 0.25, steps, start: start),
        ];
        Assert.All(transitions, transition =>
        {
            AssertBreakpoints(transition, breakpoints);
            Assert.Equal(length, transition.Length);
            for (long step = 0; step < 20; step++)
                if (step >= start + steps)
                    Assert.Equal(0.25, transition.At(step));
                else if (step <= start)
                    Assert.Equal(1, transition.At(step));
                else
                    Assert.InRange(transition.At(step), Math.BitIncrement(0.25), Math.BitDecrement(1));
        });
    }

    // The quotient of two logarithms is a whole number there, which the step before must not have.
    [Theory]
    [InlineData(9328081.22721877, 1.277334025903826, 569_500_167_829_916)]
    [InlineData(4688.871473551546, 1.2473113375769929, 439_653_216_299_182)]
    public void A_late_restart_is_where_it_is_and_not_a_step_before(double first, double growth, long restart)
    {
        var cycles = new CosineRestarts(0.1, 0, first, growth);
        Assert.Equal(0.1, cycles.At(restart));
        Assert.InRange(cycles.At(restart - 1), 0, 1e-20);
        Assert.Equal([restart], cycles.Breakpoints(restart - 1, restart + 1));
    }

    [Fact]
    public void A_transition_is_on_its_way_between_its_ends()
    {
        Assert.Equal(1 - 0.75 * 0.1, new LinearRamp(1, 0.25, 5, 2.5).At(3));
        Assert.Equal(1 - 0.75 * 0.9, new LinearRamp(1, 0.25, 5, 2.5).At(7), 1e-15);
        Assert.Equal(0.25 + 0.75 * 0.81, new PolynomialDecay(1, 0.25, 5, 2, 2.5).At(3), 1e-15);
        Assert.Equal(0.25 + 0.75 * (1 - Math.Sqrt(0.1)), new OneMinusSquareRootDecay(1, 0.25, 5, 2.5).At(3), 1e-15);
        Assert.Equal(Math.Pow(0.25, 0.1), new GeometricRamp(1, 0.25, 5, 2.5).At(3), 1e-15);
        Assert.Equal(0.25 + 0.375 * (1 + Math.Cos(0.1 * Math.PI)), new CosineDecay(1, 0.25, 5, 2.5).At(3), 1e-15);
        Assert.Equal(0.25 + 0.375 * (1 - Math.Tanh(-6)), new TanhDecay(1, 0.25, 5, start: 2.5).At(3), 1e-15);
        Assert.Equal(0.25 + 0.375 * (1 - Math.Tanh(-1.4)), new TanhDecay(1, 0.25, 5, -2, 4, 2.5).At(3), 1e-15);
        Assert.Equal(0.25 + 0.75 * 0.9 / 0.95, new RexDecay(1, 0.25, 10).At(1), 1e-15);
        Assert.Equal(0.25 + 0.75 * 0.9 / 0.98, new RexDecay(1, 0.25, 10, 0.2).At(1), 1e-15);
        Assert.Equal(1 - 0.75 * Math.Log(4) / Math.Log(8), new LogarithmicRamp(1, 0.25, 7).At(3), 1e-15);
    }

    [Fact]
    public void A_warm_up_is_over_at_its_length()
    {
        var warmup = new Warmup(3, 5);
        AssertBreakpoints(warmup, 5);
        Assert.Equal(5, warmup.Length);
        Assert.Equal([0.5, 1, 1.5, 2, 2.5, 3, 3], Enumerable.Range(0, 7).Select(step => warmup.At(step)));
        AssertBreakpoints(new Warmup(3, 0));
        Assert.Equal(3, new Warmup(3, 0).At(0));
    }

    [Fact]
    public void Cycles_turn_at_their_peaks_and_begin_at_0()
    {
        AssertBreakpoints(Triangle, 3, 5, 8, 10, 13, 15, 18, 20, 23, 25, 28, 30, 33, 35, 38);
        Assert.Equal([3L, 5], Triangle.Breakpoints(0, 6));
        AssertNear([0, 1 / 3.0, 2 / 3.0, 1, 0.5, 0, 1 / 3.0], Values(Triangle, 7));
        AssertBreakpoints(new CyclicRate(0, 1, 0, 13), 13, 26, 39);
        AssertNear([1, 0.75, 0.5, 0.25, 1], Values(new CyclicRate(0, 1, 0, 4), 5));
        AssertBreakpoints(new CyclicRate(0, 1, 13, 0), 13, 26, 39);
        AssertNear([0, 0.25, 0.5, 0.75, 0], Values(new CyclicRate(0, 1, 4, 0), 5));
        AssertNear([0, 1, 0, 0.5, 0, 0.25], Values(new CyclicRate(0, 1, 1, 1, CycleShape.Triangular2), 6));
        AssertNear([0, 0.5, 0, 0.125, 0], Values(new CyclicRate(0, 1, 1, 1, CycleShape.ExponentialRange, 0.5), 5));
        Assert.Equal(new Cycle(5, 5), Triangle.CycleAt(5));
        Assert.Equal(new Cycle(0, 5), Triangle.CycleAt(4));
    }

    [Fact]
    public void Restarts_begin_where_their_lengths_add_up()
    {
        AssertBreakpoints(new CosineRestarts(1, 0, 7), 7, 14, 21, 28, 35);
        AssertBreakpoints(new CosineRestarts(1, 0, 4, growth: 2), 4, 12, 28);
        AssertBreakpoints(new CosineRestarts(1, 0, 2.5), 3, 5, 8, 10, 13, 15, 18, 20, 23, 25, 28, 30, 33, 35, 38);
        AssertBreakpoints(new CosineRestarts(1, 0.1, 16, growth: 0.5), 16, 24, 28, 30, 31);
        Assert.Equal(new Cycle(4, 8), new CosineRestarts(1, 0, 4, growth: 2).CycleAt(11));
        Assert.Equal(new Cycle(12, 16), new CosineRestarts(1, 0, 4, growth: 2).CycleAt(12));
        var last = new CosineRestarts(1, 0.1, 16, growth: 0.5);
        Assert.Equal(31, last.Steps);
        Assert.Null(last.CycleAt(31));
        Assert.Equal(new Cycle(30, 1), last.CycleAt(30));
        Assert.Equal([1, 0.1, 0.1], new long[] { 30, 31, 90 }.Select(last.At));
        Assert.Null(new CosineRestarts(1, 0, 4).Steps);
    }

    [Theory]
    [InlineData(7, 1)]
    [InlineData(2.5, 1)]
    [InlineData(3.3, 1.01)]
    [InlineData(1, 1.1)]
    [InlineData(5, 1.5)]
    [InlineData(10, 2)]
    [InlineData(100_000, 0.97)]
    public void Restarts_are_found_among_very_many(double first, double growth)
    {
        var restarts = new CosineRestarts(1, 0, first, growth);
        var (sum, length) = (0.0, first);
        for (var cycle = 1; cycle <= 300 && sum < 1e8; cycle++)
        {
            (sum, length) = (sum + length, length * growth);
            var start = (long)Math.Floor(sum + 0.5);
            // Where the sum lies on an edge, its own rounding would decide.
            if (Math.Abs(sum + 0.5 - Math.Round(sum + 0.5)) < 1e-5 && growth != 1)
                continue;
            Assert.Equal([start], restarts.Breakpoints(start, start + 1));
            Assert.Equal(1, restarts.At(start));
            Assert.Equal(start, restarts.CycleAt(start)!.Value.Start);
            Assert.True(restarts.CycleAt(start - 1)!.Value.Start < start, $"cycle {cycle} at {start}");
        }
    }

    [Fact]
    public void Each_peak_is_lower_but_not_below_the_end()
    {
        var falling = new CosineRestarts(1, 0.3, 2, decay: 0.5);
        AssertNear([1, 0.65, 0.5, 0.4, 0.3, 0.3], Values(falling, 6));
        var rising = new CosineRestarts(0.4, 1, 2, decay: 0.5);
        AssertNear([0.4, 0.7, 0.2, 0.6, 0.1, 0.55], Values(rising, 6));
    }

    [Fact]
    public void Stairs_drop_at_their_steps()
    {
        AssertBreakpoints(new StepDecay(1, 0.5, new Period(9)), 9, 18, 27, 36);
        AssertBreakpoints(new MultiStepDecay(1, 0.5, [4, 9]), 4, 9);
        AssertBreakpoints(new PiecewiseConstant([1, 2, 3], [4, 9]), 4, 9);
        Assert.Equal([1, 1, 0.5, 0.25], new long[] { 0, 3, 4, 9 }.Select(new MultiStepDecay(1, 0.5, [4, 9]).At));
        Assert.Equal([1, 1, 2, 2, 3], new long[] { 0, 3, 4, 8, 9 }.Select(new PiecewiseConstant([1, 2, 3], [4, 9]).At));
        Assert.Equal([1, 1, 0.5, 0.25], new long[] { 0, 8, 9, 18 }.Select(new StepDecay(1, 0.5, new Period(9)).At));
        Assert.Equal(0.25, new MultiStepDecay(1, 0.5, [4, 4]).At(4));
        Assert.Equal(0.5, new MultiStepDecay(1, 0.5, [0]).At(0));
    }

    [Fact]
    public void A_held_curve_stops_at_its_end()
    {
        AssertBreakpoints(new Held(Triangle, 7), 3, 5, 7);
        AssertBreakpoints(new Held(Triangle, 5), 3, 5);
        AssertNear([1, 0.5, 0, 0, 0], Values(new Held(Triangle, 5), 8)[3..]);
        Assert.Equal(5, new Held(Triangle, 5).Length);
        Assert.Equal(0, new Held(new Constant(0), 0).Length);
    }

    [Fact]
    public void A_curve_ahead_has_its_breakpoints_earlier()
    {
        AssertBreakpoints(new Ahead(new Held(Triangle, 14), 4), 1, 4, 6, 9, 10);
        Assert.Equal([1L], new Ahead(new Warmup(1, 5), 4).Breakpoints(0, long.MaxValue));
        Assert.Equal([1L], new Ahead(new Warmup(1, 5), 4).Breakpoints(0, long.MaxValue - 4));
    }

    [Fact]
    public void Turns_of_a_repeated_curve_begin_at_its_length_and_the_last_goes_on()
    {
        var repeated = new Repeated(new Held(new LinearRamp(1, 0, 4, 1), 6), 3);
        AssertBreakpoints(repeated, 1, 5, 6, 7, 11, 12, 13, 17, 18);
        AssertNear([1, 1, 0.75, 0.5, 0.25, 0, 1, 1], Values(repeated, 8));
        AssertNear([1, 0.75, 0.5, 0.25, 0, 0, 0], Values(repeated, 20)[13..]);
        Assert.Equal(18, repeated.Length);
        Assert.Equal(new Cycle(12, 6), repeated.CycleAt(17));
        Assert.Null(repeated.CycleAt(18));
        Assert.Equal(new Repeated(new Held(Triangle, 4), 1).Length, 4);
    }

    [Fact]
    public void Parts_of_a_sequence_follow_each_other_at_their_lengths()
    {
        var sequence = Sequence.Of((new Warmup(1, 3), 5), (Triangle, 4), (new LinearRamp(1, 0, 10, 2), null));
        AssertBreakpoints(sequence, 3, 5, 8, 9, 11, 21);
        AssertNear([1, 0, 1 / 3.0, 2 / 3.0, 1, 1, 1, 1, 0.9], Values(sequence, 13)[4..]);
        Assert.Null(sequence.Length);
        var ended = Assert.IsType<Sequence>(Sequence.Of((Triangle, 0), (Triangle, 4), (new Constant(2), 3)));
        Assert.Equal([4L], ended.Starts);
        Assert.Equal(7, ended.Length);
        AssertNear([1 / 3.0, 2 / 3.0, 1, 2], Values(ended, 5)[1..]);
        Assert.Equal(Triangle, Sequence.Of((new Constant(2), 0), (Triangle, 0)));
    }

    [Fact]
    public void A_clamped_curve_turns_at_the_first_step_beyond_a_bound()
    {
        var ramp = new LinearRamp(0, 10, 10);
        var clamped = new Clamped(ramp, 2, 5);
        AssertBreakpoints(clamped, 2, 6, 10);
        Assert.Equal([2, 2, 2, 3, 4, 5, 5, 5], Values(clamped, 8));
        AssertBreakpoints(new Clamped(ramp, 2.5, 2.5), 3, 10);
        AssertBreakpoints(new Clamped(ramp, 10, 12), 10);
        AssertBreakpoints(new Clamped(new LinearRamp(10, 0, 10), 2, 5), 5, 9, 10);
        AssertBreakpoints(
            new Clamped(new CyclicRate(0, 6, 6, 6), 1.5, double.PositiveInfinity),
            [2, 6, 11, 12, 14, 18, 23, 24, 26, 30, 35, 36, 38]
        );
        Assert.Equal(10, clamped.Length);
    }

    [Fact]
    public void Breakpoints_of_factors_are_merged_and_none_is_named_twice()
    {
        var product = new Product([new Warmup(2, 5), new MultiStepDecay(1, 0.5, [2, 5, 9]), new Warmup(1, 12)]);
        AssertBreakpoints(product, 2, 5, 9, 12);
        Assert.Equal(12, product.Length);
        AssertNear([2 / 6.0 / 13, 4 / 6.0 * 2 / 13, 6 / 6.0 * 0.5 * 3 / 13], Values(product, 3));
        AssertBreakpoints(new Product([new Warmup(2, 5), new Constant(1)]), 5);
        AssertBreakpoints(new Product([new Constant(1), new Warmup(2, 5)]), 5);
    }

    [Fact]
    public void A_curve_on_a_slower_clock_changes_with_its_ticks_until_its_end()
    {
        var ticked = new Ticked(new LinearRamp(1, 0, 4), new Period(5));
        AssertBreakpoints(ticked, 5, 10, 15, 20);
        Assert.Equal(20, ticked.Length);
        Assert.Equal([1, 1, 0.75, 0.75, 0.5, 0.25, 0, 0], new long[] { 0, 4, 5, 9, 10, 19, 20, 24 }.Select(ticked.At));
        AssertBreakpoints(new Ticked(new Constant(1), new Period(5)));
    }

    [Fact]
    public void A_curve_over_a_share_changes_at_the_first_step_with_that_share()
    {
        var shares = new OverProgress(new SteppedShares(0.1, 0.3, 0.7), 10);
        AssertBreakpoints(shares, 1, 3, 7, 10);
        Assert.Equal([0, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3], Values(shares, 12));
        AssertBreakpoints(new OverProgress(new SteppedShares(0.1, 0.3, 0.7), 10, Offset: 2), 1, 5, 8);
        AssertBreakpoints(new OverProgress(new SteppedShares(0.01, 0.02, 0.99), 10), 1, 10);
        Assert.Equal(8, new OverProgress(new SteppedShares(0.5), 10, Offset: 2).Length);
        Assert.Equal(0, new OverProgress(new SteppedShares(0.5), 2, Offset: 3).Length);
        Assert.Equal(3, new OverProgress(new SteppedShares(0.5), 2.5).Length);
        // n/k times k is not always n: the shares themselves decide.
        for (var steps = 1; steps < 200; steps++)
        for (var at = 1; at < steps; at++)
            Assert.Equal(
                [at, steps],
                new OverProgress(new SteppedShares((double)at / steps), steps).Breakpoints(1, steps + 1)
            );
    }

    private static double[] Values(Schedule schedule, int count)
    {
        var values = new double[count];
        schedule.Fill(0, values);
        return values;
    }

    private static void AssertNear(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair =>
            Assert.True(Near.InTwelveDigits(pair.First, pair.Second, 1), $"{pair}")
        );
    }

    /// <summary>How many of some shares have been reached.</summary>
    private sealed record SteppedShares(params double[] Shares) : ProgressCurve
    {
        public override IEnumerable<double> Changes => Shares;

        public override double At(double progress) => Shares.Count(share => progress >= share);
    }
}
