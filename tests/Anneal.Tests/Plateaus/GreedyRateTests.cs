namespace Anneal.Tests.Plateaus;

/// <summary>The greedy schedule, value by value.</summary>
public sealed class GreedyRateTests
{
    private static readonly GreedyRate Plain = new()
    {
        InitialRates = [1, 2],
        MinRates = [0.25, 0.25],
        MaxRates = [2, 10],
        Factor = 0.5,
        Patience = 1,
        Threshold = 0,
    };

    private static GreedyState State(GreedyRate greedy, params double[] metrics)
    {
        var state = greedy.Start;
        for (var step = 0; step < metrics.Length; step++)
            state = greedy.Next(state, metrics[step], 1, step);
        return Assert.IsType<GreedyState>(state);
    }

    private static double[] Rates(GreedyRate greedy, params double[] metrics) => [.. State(greedy, metrics).Rates];

    [Fact]
    public void Raises_after_more_good_values_than_its_patience_and_reduces_after_more_bad_ones()
    {
        Assert.Equal([1, 2], Rates(Plain, 9));
        Assert.Equal([2, 4], Rates(Plain, 9, 8));
        Assert.Equal([2, 4], Rates(Plain, 9, 8, 7));
        Assert.Equal([2, 8], Rates(Plain, 9, 8, 7, 6)); // the first is at its most already
        Assert.Equal([2, 10], Rates(Plain, 9, 8, 7, 6, 5, 4));
        Assert.Equal([1, 2], Rates(Plain, 9, 9));
        Assert.Equal([0.5, 1], Rates(Plain, 9, 9, 9));
        Assert.Equal([0.25, 0.5], Rates(Plain, 9, 9, 9, 9, 9));
        Assert.Equal([0.25, 0.25], Rates(Plain, 9, 9, 9, 9, 9, 9, 9));
        Assert.Equal([1, 2], Rates(Plain, 9, 10, 8, 9, 7)); // neither comes often enough in a row
    }

    [Fact]
    public void Counts_begin_anew_with_the_other_kind()
    {
        Assert.Equal((1, 0), (State(Plain, 9).GoodCount, State(Plain, 9).BadCount));
        Assert.Equal((0, 1), (State(Plain, 9, 9).GoodCount, State(Plain, 9, 9).BadCount));
        Assert.Equal((0, 0), (State(Plain, 9, 8).GoodCount, State(Plain, 9, 8).BadCount));
        Assert.Equal((0, 0), (State(Plain, 9, 9, 9).GoodCount, State(Plain, 9, 9, 9).BadCount));
    }

    [Fact] // of three values: the mean is 9, 7, 6, then 4, 6, 7
    public void Compares_the_mean_of_its_window()
    {
        var window = Plain with { WindowSize = 3, Patience = 100 };
        double[] metrics = [9, 5, 4, 3, 11, 7];
        double[] best = [9, 7, 6, 4, 4, 4];
        for (var count = 1; count <= metrics.Length; count++)
        {
            var state = State(window, metrics[..count]);
            Assert.Equal(best[count - 1], state.Best);
            Assert.Equal(metrics[Math.Max(0, count - 3)..count], state.Window);
            Assert.Equal(state.Window.Sum(), state.WindowSum);
        }
        Assert.Equal(2, State(window, metrics).BadCount);
        Assert.Equal(3, State(window with { WindowSize = 1 }, 9, 5, 3).Best);
        Assert.Empty(State(Plain, 9, 5).Window);
    }

    [Fact]
    public void Waits_after_a_reduction_and_after_a_raise()
    {
        var patient = Plain with { Cooldown = 2, Warmup = 3 };
        Assert.Equal(2, State(patient, 9, 9, 9).CooldownLeft);
        Assert.Equal(0, State(patient, 9, 9, 9).WarmupLeft);
        Assert.Equal(1, State(patient, 9, 9, 9, 9).CooldownLeft);
        Assert.Equal([0.5, 1], Rates(patient, 9, 9, 9, 9, 9, 9));
        Assert.Equal([0.25, 0.5], Rates(patient, 9, 9, 9, 9, 9, 9, 9));
        Assert.Equal(3, State(patient, 9, 8).WarmupLeft);
        Assert.Equal(0, State(patient, 9, 8).CooldownLeft);
        Assert.Equal([2, 4], Rates(patient, 9, 8, 7, 6, 5, 4));
        Assert.Equal([2, 8], Rates(patient, 9, 8, 7, 6, 5, 4, 3));
        Assert.Equal(8, State(patient, 9, 8, 7, 6, 5).Best); // what comes in the meantime is not compared
    }

    [Fact]
    public void Begins_anew_when_all_rates_have_been_at_their_least_often_enough()
    {
        var reset = Plain with { ResetStart = 2 };
        double[] bad = [.. Enumerable.Repeat(9.0, 11)];
        Assert.Equal([0.25, 0.25], Rates(reset, bad[..7]));
        Assert.Equal(1, State(reset, bad[..7]).ResetLeft);
        Assert.Equal([0.25, 0.25], Rates(reset, bad[..8]));
        Assert.Equal([1, 2], Rates(reset, bad[..9]));
        Assert.Equal(2, State(reset, bad[..9]).ResetLeft);
        Assert.Null(State(reset, bad[..9]).Best);
        Assert.Equal(2, State(reset, bad[..5]).ResetLeft); // one of them is not yet at its least
    }

    [Fact]
    public void Changes_by_more_than_epsilon_or_not_at_all()
    {
        Assert.Equal([1, 1], Rates(Plain with { Epsilon = 0.5 }, 9, 9, 9));
        Assert.Equal([1, 4], Rates(Plain with { Epsilon = 1 }, 9, 8));
        Assert.Equal([1, 2], Rates(Plain with { Epsilon = 2 }, 9, 8));
    }

    [Fact]
    public void Is_a_factor_beside_the_schedule()
    {
        var state = State(Plain, 9, 9, 9);
        Assert.Equal(0.5, Plain.Apply(state, 1));
        Assert.Equal(1.5, Plain.Apply(state, 3));
        Assert.Equal(1, (Plain with { Group = 1 }).Apply(state, 2));
        Assert.Equal(2, (Plain with { Group = 1 }).Apply(state, 4));
        Assert.Equal(0, (Plain with { InitialRates = [0, 2] }).Apply(state with { Rates = [0, 1] }, 3));
        Assert.Equal(9, State(Plain with { IgnoreUntilStep = 1 }, 1, 1, 9).Best);
    }

    [Fact]
    public void A_state_of_other_feedback_or_of_other_groups_is_not_taken()
    {
        Assert.True(Plain.Accepts(Plain.Start));
        Assert.False(Plain.Accepts(new PlateauState()));
        Assert.False(Plain.Accepts(new GreedyState { ResetLeft = 1, Rates = [1] }));
        Assert.StartsWith(
            "the state must be a GreedyState, but was PlateauState",
            Assert.Throws<ArgumentException>("state", () => Plain.Apply(new PlateauState(), 1)).Message
        );
        Assert.Throws<ArgumentOutOfRangeException>("IgnoreUntilStep", () => Plain with { IgnoreUntilStep = -2 });
        Assert.Equal(9, State(Plain with { IgnoreUntilStep = -1 }, 9).Best);
        Assert.Throws<ArgumentOutOfRangeException>("Mode", () => Plain with { Mode = (PlateauMode)9 });
        Assert.Throws<ArgumentOutOfRangeException>("ThresholdMode", () =>
            Plain with
            {
                ThresholdMode = (ThresholdMode)9,
            }
        );
    }

    [Fact]
    public void Its_identity_tells_each_of_its_numbers()
    {
        GreedyRate[] others =
        [
            Plain,
            Plain with
            {
                Group = 1,
            },
            Plain with
            {
                Factor = 0.6,
            },
            Plain with
            {
                Patience = 2,
            },
            Plain with
            {
                Threshold = 1,
            },
            Plain with
            {
                ThresholdMode = ThresholdMode.Relative,
            },
            Plain with
            {
                Mode = PlateauMode.Max,
            },
            Plain with
            {
                Cooldown = 1,
            },
            Plain with
            {
                Warmup = 1,
            },
            Plain with
            {
                Epsilon = 1,
            },
            Plain with
            {
                WindowSize = 1,
            },
            Plain with
            {
                ResetStart = 1,
            },
            Plain with
            {
                IgnoreUntilStep = 1,
            },
            Plain with
            {
                InitialRates = [1, 3],
            },
            Plain with
            {
                MinRates = [0.25, 0.1],
            },
            Plain with
            {
                MaxRates = [2, 11],
            },
        ];
        Assert.Equal(others.Length, others.Select(other => other.Identity).Distinct().Count());
        Assert.Equal("greedy 0 0.5 1 0 Absolute Min 0 0 1E-08 0 500 -1 1 2 0.25 0.25 2 10", Plain.Identity);
        Assert.Equal(1_100, Plain.LongestState);
        Assert.Equal(1_350, (Plain with { WindowSize = 5 }).LongestState);
    }
}
