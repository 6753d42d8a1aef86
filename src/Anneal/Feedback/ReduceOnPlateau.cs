namespace Anneal;

/// <summary>
/// Multiplies the rate by a factor when a metric has stopped improving: a fold over a small state, beside any schedule.
/// </summary>
/// <remarks>
/// The rate is <c>schedule × factor</c>, and not lower than <see cref="MinRate"/> unless the schedule itself is.
/// Values and defaults are those of PyTorch's ReduceLROnPlateau: the rate falls when more than <see cref="Patience"/>
/// values in a row were bad (Keras and optax: after that many).
/// A value that is not a number is bad. During the cooldown bad values are not counted, while improvements still move
/// the best value.
/// Immutable, compared by value.
/// </remarks>
public sealed record ReduceOnPlateau : Feedback
{
    private static readonly ReduceOnPlateau Defaults = new();

    /// <summary>
    /// What the rate is multiplied by. At least 0 (at once to <see cref="MinRate"/>) and less than 1; default 0.1.
    /// </summary>
    public double Factor
    {
        get;
        init =>
            field =
                value >= 0 && value < 1
                    ? value
                    : throw new ArgumentOutOfRangeException(
                        nameof(Factor),
                        FormattableString.Invariant($"'Factor' must be at least 0 and less than 1, but was {value}.")
                    );
    } = 0.1;

    /// <summary>
    /// How many bad values in a row do not reduce the rate; one more does. At least −1 (every value reduces it);
    /// default 10.
    /// </summary>
    public long Patience
    {
        get;
        init => field = Require.AtLeast(-1, value, nameof(Patience));
    } = 10;

    /// <summary>
    /// How much better than the best a value must be; one below 0 lets worse values pass. Finite; default 1e-4.
    /// </summary>
    public double Threshold
    {
        get;
        init => field = Require.Finite(value, nameof(Threshold));
    } = 1e-4;

    /// <summary>Whether the threshold is a share of the best value or in the metric's unit. Default: a share.</summary>
    public ThresholdMode ThresholdMode
    {
        get;
        init => field = Require.Defined(value, nameof(ThresholdMode));
    } = ThresholdMode.Relative;

    /// <summary>Which way the metric gets better. Default: downwards.</summary>
    public override PlateauMode Mode
    {
        get;
        init => field = Require.Defined(value, nameof(Mode));
    } = PlateauMode.Min;

    /// <summary>Values after a reduction that are not counted as bad. At least 0; default 0.</summary>
    public long Cooldown
    {
        get;
        init => field = Require.AtLeast(0, value, nameof(Cooldown));
    }

    /// <summary>The rate is not reduced below this. Finite, at least 0; default 0.</summary>
    public double MinRate
    {
        get;
        init => field = Require.NotNegative(value, nameof(MinRate));
    }

    /// <summary>
    /// A reduction that would change the rate by no more than this is left out. Finite, at least 0; default 1e-8.
    /// </summary>
    public double Epsilon
    {
        get;
        init => field = Require.NotNegative(value, nameof(Epsilon));
    } = 1e-8;

    /// <summary>
    /// Measurements made at this step or before it are not looked at. At least −1; default −1: all are. Not a part of
    /// schedule text.
    /// </summary>
    public long IgnoreUntilStep
    {
        get;
        init => field = Require.AtLeast(-1, value, nameof(IgnoreUntilStep));
    } = -1;

    /// <summary>Whether a better value moves the best during a cooldown; default true.</summary>
    internal bool SeesCooldown { get; init; } = true;

    internal override string Identity =>
        FormattableString.Invariant($"{this} after {IgnoreUntilStep}") + (SeesCooldown ? "" : ", blind when it cools");

    internal override Feedback Within(Func<long, long> firstOf) =>
        this with
        {
            IgnoreUntilStep = firstOf(IgnoreUntilStep + 1) - 1,
        };

    /// <inheritdoc/>
    public override FeedbackState Start => new PlateauState();

    /// <inheritdoc/>
    public override double Apply(FeedbackState state, double scheduled) => Reduced(Of(state).Factor, scheduled);

    /// <inheritdoc/>
    public override FeedbackState Next(FeedbackState state, double metric, double scheduled, long step) =>
        step <= IgnoreUntilStep ? state : Next(Of(state), metric, scheduled);

    private static PlateauState Of(FeedbackState state) =>
        state as PlateauState
        ?? throw new ArgumentException($"the state must be a {nameof(PlateauState)}, but was {state}.", nameof(state));

    private PlateauState Next(PlateauState state, double metric, double scheduled)
    {
        if (state.CooldownLeft > 0 && !SeesCooldown)
            return state with { CooldownLeft = state.CooldownLeft - 1 };
        var better = PlateauBar.IsBetter(metric, state.Best, Threshold, ThresholdMode, Mode);
        var (bad, cooldown) = (better ? 0 : state.BadCount + 1, state.CooldownLeft);
        if (cooldown > 0)
            (bad, cooldown) = (0, cooldown - 1);
        var best = better ? metric : state.Best;
        var next = new PlateauState
        {
            Best = best,
            BadCount = bad,
            CooldownLeft = cooldown,
            Factor = state.Factor,
        };
        if (bad <= Patience)
            return next;

        var reduces = Reduced(state.Factor, scheduled) - Reduced(state.Factor * Factor, scheduled) > Epsilon;
        return next with
        {
            BadCount = 0,
            CooldownLeft = Cooldown,
            Factor = reduces ? state.Factor * Factor : state.Factor,
        };
    }

    private double Reduced(double factor, double scheduled) =>
        factor == 1 ? scheduled : Math.Max(scheduled * factor, Math.Min(MinRate, scheduled));

    /// <summary>The feedback as schedule text has it, defaults left out.</summary>
    public override string ToString()
    {
        var arguments = new (string Name, string Value, bool Said)[]
        {
            ("factor", NumberText.Format(Factor), true),
            ("patience", NumberText.Format(Patience), true),
            ("threshold", NumberText.Format(Threshold), Threshold != Defaults.Threshold),
            ("threshold_mode", "abs", ThresholdMode == ThresholdMode.Absolute),
            ("mode", "max", Mode == PlateauMode.Max),
            ("cooldown", NumberText.Format(Cooldown), Cooldown != Defaults.Cooldown),
            ("min", NumberText.Format(MinRate), MinRate != Defaults.MinRate),
            ("eps", NumberText.Format(Epsilon), Epsilon != Defaults.Epsilon),
        };
        var said = arguments.Where(argument => argument.Said).Select(argument => $"{argument.Name}={argument.Value}");
        return $"plateau({string.Join(", ", said)})";
    }
}
