namespace Anneal.Tests.Plateaus;

/// <summary>Reduce on plateau, value by value: what counts as better, when it acts, and how far it goes.</summary>
public sealed class ReduceOnPlateauTests
{
    /// <summary>The rate after each metric, of a schedule at a level.</summary>
    private static double[] Rates(ReduceOnPlateau plateau, double level, params double[] metrics)
    {
        var state = plateau.Start;
        return
        [
            .. metrics.Select(
                (metric, step) =>
                {
                    state = plateau.Next(state, metric, level, step);
                    return plateau.Apply(state, level);
                }
            ),
        ];
    }

    private static PlateauState State(ReduceOnPlateau plateau, params double[] metrics)
    {
        var state = plateau.Start;
        for (var step = 0; step < metrics.Length; step++)
            state = plateau.Next(state, metrics[step], 1, step);
        return Assert.IsType<PlateauState>(state);
    }

    [Theory]
    [InlineData(-1, new[] { 0.5, 0.25, 0.125 })]
    [InlineData(0, new[] { 1, 0.5, 0.25 })]
    [InlineData(1, new[] { 1, 1, 0.5, 0.5, 0.25 })]
    public void Acts_at_more_bad_values_than_its_patience_and_counts_anew(long patience, double[] expected) =>
        Assert.Equal(expected, Rates(new() { Factor = 0.5, Patience = patience }, 1, [.. expected.Select(_ => 3.0)]));

    [Theory]
    [InlineData(PlateauMode.Min, ThresholdMode.Relative, 8, 6)] // a quarter of the best
    [InlineData(PlateauMode.Max, ThresholdMode.Relative, 8, 10)]
    [InlineData(PlateauMode.Min, ThresholdMode.Absolute, 8, 7.75)]
    [InlineData(PlateauMode.Max, ThresholdMode.Absolute, 8, 8.25)]
    [InlineData(PlateauMode.Min, ThresholdMode.Relative, 0, 0)]
    public void A_value_is_better_beyond_the_threshold_and_not_at_it(
        PlateauMode mode,
        ThresholdMode threshold,
        double best,
        double bar
    )
    {
        var plateau = new ReduceOnPlateau
        {
            Mode = mode,
            ThresholdMode = threshold,
            Threshold = 0.25,
        };
        var beyond = mode == PlateauMode.Min ? Math.BitDecrement(bar) : Math.BitIncrement(bar);
        Assert.Equal((best, 1), (State(plateau, best, bar).Best, State(plateau, best, bar).BadCount));
        Assert.Equal((beyond, 0), (State(plateau, best, beyond).Best, State(plateau, best, beyond).BadCount));
        Assert.Equal(0, State(plateau, best).BadCount);
        Assert.Equal(1, State(plateau, double.NaN).BadCount);
        Assert.Null(State(plateau, double.NaN).Best);
    }

    [Fact]
    public void Bad_values_in_the_cooldown_do_not_count_and_good_ones_do()
    {
        var plateau = new ReduceOnPlateau
        {
            Factor = 0.5,
            Patience = 0,
            Cooldown = 2,
        };
        Assert.Equal([1, 0.5, 0.5, 0.5, 0.25], Rates(plateau, 1, 3, 3, 3, 3, 3));
        Assert.Equal(2, State(plateau, 3, 3).CooldownLeft);
        Assert.Equal(1, State(plateau, 3, 3, 3).CooldownLeft);
        Assert.Equal(0, State(plateau, 3, 3, 3, 3).CooldownLeft);
        Assert.Equal((1, 0), (State(plateau, 3, 3, 1).Best, State(plateau, 3, 3, 1).BadCount));
    }

    [Fact]
    public void Nothing_is_reduced_below_the_floor_nor_by_less_than_epsilon()
    {
        var plateau = new ReduceOnPlateau
        {
            Factor = 0.5,
            Patience = -1,
            MinRate = 0.3,
        };
        Assert.Equal([0.5, 0.3, 0.3], Rates(plateau, 1, 3, 3, 3));
        Assert.Equal([0.2, 0.2], Rates(plateau, 0.2, 3, 3)); // which lies below the floor by itself
        Assert.Equal([1, 1], Rates(plateau with { Epsilon = 0.5 }, 1, 3, 3));
        Assert.Equal([0.5, 0.5], Rates(plateau with { Epsilon = Math.BitDecrement(0.5) }, 1, 3, 3));
        Assert.Equal(1, State(plateau with { Epsilon = 0.5 }, 3).Factor);
        Assert.Equal(0, State(plateau with { Epsilon = 0.5 }, 3).BadCount);
    }

    [Fact]
    public void What_comes_before_it_begins_to_listen_is_not_seen()
    {
        var plateau = new ReduceOnPlateau
        {
            Factor = 0.5,
            Patience = 0,
            IgnoreUntilStep = 1,
        };
        Assert.Equal([1, 1, 1, 0.5], Rates(plateau, 1, 0, 0, 3, 3));
        Assert.Equal(3, State(plateau, 0, 0, 3).Best);
    }

    [Fact]
    public void Says_itself_as_schedule_texts_do()
    {
        Assert.Equal("plateau(factor=0.1, patience=10)", new ReduceOnPlateau().ToString());
        Assert.Equal(
            "plateau(factor=0.5, patience=3, threshold=0.01, threshold_mode=abs, mode=max, cooldown=2, min=0.001, "
                + "eps=0.1)",
            new ReduceOnPlateau
            {
                Factor = 0.5,
                Patience = 3,
                Threshold = 0.01,
                ThresholdMode = ThresholdMode.Absolute,
                Mode = PlateauMode.Max,
                Cooldown = 2,
                MinRate = 0.001,
                Epsilon = 0.1,
            }.ToString()
        );
        Assert.NotEqual(new ReduceOnPlateau().Identity, new ReduceOnPlateau { IgnoreUntilStep = 3 }.Identity);
    }

    [Fact]
    public void Bounds_are_told_where_they_are_passed()
    {
        Assert.Equal(0, new ReduceOnPlateau { Factor = 0 }.Factor);
        Assert.StartsWith(
            "'Factor' must be at least 0 and less than 1, but was 1.",
            Assert.Throws<ArgumentOutOfRangeException>("Factor", () => new ReduceOnPlateau { Factor = 1 }).Message
        );
        Assert.Throws<ArgumentOutOfRangeException>("Factor", () => new ReduceOnPlateau { Factor = -0.1 });
        Assert.Throws<ArgumentOutOfRangeException>("Factor", () => new ReduceOnPlateau { Factor = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>("Patience", () => new ReduceOnPlateau { Patience = -2 });
        Assert.Throws<ArgumentOutOfRangeException>("Cooldown", () => new ReduceOnPlateau { Cooldown = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("MinRate", () => new ReduceOnPlateau { MinRate = -1e-9 });
        Assert.Throws<ArgumentOutOfRangeException>("Epsilon", () => new ReduceOnPlateau { Epsilon = -1e-9 });
        Assert.Throws<ArgumentOutOfRangeException>("Threshold", () =>
            new ReduceOnPlateau { Threshold = double.PositiveInfinity }
        );
        Assert.Throws<ArgumentOutOfRangeException>("IgnoreUntilStep", () =>
            new ReduceOnPlateau { IgnoreUntilStep = -2 }
        );
        Assert.Throws<ArgumentOutOfRangeException>("Mode", () => new ReduceOnPlateau { Mode = (PlateauMode)9 });
        Assert.Throws<ArgumentOutOfRangeException>("ThresholdMode", () =>
            new ReduceOnPlateau { ThresholdMode = (ThresholdMode)9 }
        );
        Assert.Equal(
            0,
            new ReduceOnPlateau
            {
                Cooldown = 0,
                MinRate = 0,
                Epsilon = 0,
            }.Cooldown
        );
    }

    [Fact]
    public void A_state_of_other_feedback_is_refused()
    {
        var greedy = new GreedyState { ResetLeft = 1, Rates = [1] };
        var plateau = new ReduceOnPlateau();
        Assert.False(plateau.Accepts(greedy));
        Assert.True(plateau.Accepts(new PlateauState()));
        Assert.StartsWith(
            "the state must be a PlateauState, but was GreedyState",
            Assert.Throws<ArgumentException>("state", () => plateau.Apply(greedy, 1)).Message
        );
    }
}
