namespace Anneal;

/// <summary>
/// Raises the rate while a metric improves and lowers it when it has stopped to: GreedyLR of Hugging Face transformers.
/// </summary>
/// <remarks>
/// The rate is divided by <see cref="Factor"/> after more than <see cref="Patience"/> improvements in a row, and
/// multiplied by it after more than that many values that were none.
/// Once every group is at its lowest rate, <see cref="ResetStart"/> further reductions set all of it back to the
/// beginning. A value that is not a number is no improvement.
/// Source: GreedyLR, A Novel Adaptive Learning Rate Scheduler, arXiv:2512.14527, and transformers' optimization.py.
/// Immutable, compared by value.
/// </remarks>
public sealed record GreedyRate : Feedback
{
    /// <summary>The rates at which all parameter groups begin; what happens to one depends on all.</summary>
    public required ValueList<double> InitialRates { get; init; }

    /// <summary>The lowest rate of each group.</summary>
    public required ValueList<double> MinRates { get; init; }

    /// <summary>The highest rate of each group.</summary>
    public required ValueList<double> MaxRates { get; init; }

    /// <summary>Which group this is. At least 0; default 0.</summary>
    public int Group { get; init; }

    /// <summary>What the rate is multiplied or divided by. Less than 1; default 0.95.</summary>
    public double Factor { get; init; } = 0.95;

    /// <summary>How many values of a kind in a row are tolerated; one more changes the rate. Default 10.</summary>
    public double Patience { get; init; } = 10;

    /// <summary>How much better than the best a value must be. Default 1e-6.</summary>
    public double Threshold { get; init; } = 1e-6;

    /// <summary>
    /// Whether the threshold is a share of the best value or in the metric's unit. Default: in its unit.
    /// </summary>
    public ThresholdMode ThresholdMode
    {
        get;
        init => field = Require.Defined(value, nameof(ThresholdMode));
    } = ThresholdMode.Absolute;

    /// <summary>Which way the metric gets better. Default: downwards.</summary>
    public override PlateauMode Mode
    {
        get;
        init => field = Require.Defined(value, nameof(Mode));
    } = PlateauMode.Min;

    /// <summary>Values after a reduction that are not looked at. Default 0.</summary>
    public double Cooldown { get; init; }

    /// <summary>Values after a rise that are not looked at. Default 0.</summary>
    public double Warmup { get; init; }

    /// <summary>A change by no more than this is left out. Default 1e-8.</summary>
    public double Epsilon { get; init; } = 1e-8;

    /// <summary>Values over which the metric is averaged; 0: it is taken as it is. Default 0.</summary>
    public int WindowSize { get; init; }

    /// <summary>Reductions with every group at its lowest rate until everything begins anew. Default 500.</summary>
    public double ResetStart { get; init; } = 500;

    /// <summary>
    /// Measurements made at this step or before it are not looked at. At least −1; default −1: all are.
    /// </summary>
    public long IgnoreUntilStep
    {
        get;
        init => field = Require.AtLeast(-1, value, nameof(IgnoreUntilStep));
    } = -1;

    // A line for each number.
    internal override long LongestState => 1_000 + 50L * (InitialRates.Count + Math.Max(0, WindowSize));

    internal override string Identity =>
        FormattableString.Invariant(
            $"greedy {Group} {Factor} {Patience} {Threshold} {ThresholdMode} {Mode} {Cooldown} {Warmup} {Epsilon} "
        )
        + FormattableString.Invariant($"{WindowSize} {ResetStart} {IgnoreUntilStep} ")
        + string.Join(' ', InitialRates.Concat(MinRates).Concat(MaxRates).Select(NumberText.Format));

    internal override Feedback Within(Func<long, long> firstOf) =>
        this with
        {
            IgnoreUntilStep = firstOf(IgnoreUntilStep + 1) - 1,
        };

    /// <inheritdoc/>
    public override FeedbackState Start => Begin;

    /// <inheritdoc/>
    public override bool Accepts(FeedbackState state) =>
        state is GreedyState greedy && greedy.Rates.Count == InitialRates.Count;

    private GreedyState Begin => new() { ResetLeft = ResetStart, Rates = InitialRates };

    /// <inheritdoc/>
    public override double Apply(FeedbackState state, double scheduled) =>
        scheduled == InitialRates[Group] || InitialRates[Group] == 0
            ? Of(state).Rates[Group]
            : scheduled * Of(state).Rates[Group] / InitialRates[Group];

    /// <inheritdoc/>
    public override FeedbackState Next(FeedbackState state, double metric, double scheduled, long step)
    {
        if (step <= IgnoreUntilStep)
            return state;
        var (averaged, current) = WindowSize > 0 ? Average(Of(state), metric) : (Of(state), metric);
        if (averaged.CooldownLeft > 0)
            return averaged with { CooldownLeft = averaged.CooldownLeft - 1, GoodCount = 0, BadCount = 0 };
        if (averaged.WarmupLeft > 0)
            return averaged with { WarmupLeft = averaged.WarmupLeft - 1, GoodCount = 0, BadCount = 0 };
        var counted = PlateauBar.IsBetter(current, averaged.Best, Threshold, ThresholdMode, Mode)
            ? averaged with
            {
                Best = current,
                GoodCount = averaged.GoodCount + 1,
                BadCount = 0,
            }
            : averaged with
            {
                GoodCount = 0,
                BadCount = averaged.BadCount + 1,
            };
        return counted.GoodCount > Patience ? Raise(counted)
            : counted.BadCount > Patience ? Reduce(counted)
            : counted;
    }

    private GreedyState Raise(GreedyState state) =>
        state with
        {
            Rates =
            [
                .. state.Rates.Select(
                    (rate, group) =>
                        Math.Min(rate / Factor, MaxRates[group]) is var raised && raised - rate > Epsilon
                            ? raised
                            : rate
                ),
            ],
            ResetLeft = ResetStart,
            WarmupLeft = Warmup,
            GoodCount = 0,
        };

    private GreedyState Reduce(GreedyState state)
    {
        var rates = state
            .Rates.Select(
                (rate, group) =>
                    Math.Max(rate * Factor, MinRates[group]) is var reduced && rate - reduced > Epsilon ? reduced : rate
            )
            .ToValueList();
        var reset = rates.Zip(MinRates).All(pair => !(pair.First > pair.Second))
            ? state.ResetLeft - 1
            : double.PositiveInfinity;
        return (
            reset <= 0
                ? Begin
                : state with
                {
                    Rates = rates,
                    ResetLeft = double.IsFinite(reset) ? reset : state.ResetLeft,
                }
        ) with
        {
            CooldownLeft = Cooldown,
            BadCount = 0,
        };
    }

    private (GreedyState State, double Value) Average(GreedyState state, double metric)
    {
        var sum = state.WindowSum + metric;
        ValueList<double> window = [.. state.Window, metric];
        if (window.Count > WindowSize)
            (sum, window) = (sum - window[0], [.. window.Skip(1)]);
        return (state with { Window = window, WindowSum = sum }, sum / window.Count);
    }

    private static GreedyState Of(FeedbackState state) =>
        state as GreedyState
        ?? throw new ArgumentException($"the state must be a {nameof(GreedyState)}, but was {state}.", nameof(state));
}
