namespace Anneal.Dialects;

/// <summary>A framework's own way to reduce a rate when a metric stops to improve.</summary>
internal abstract record CountingFeedback : Feedback
{
    public sealed override PlateauMode Mode { get; init; } = PlateauMode.Min;

    /// <summary>Measurements made at this step or before it are not looked at.</summary>
    public long IgnoreUntilStep { get; init; } = -1;

    public sealed override FeedbackState Start => new PlateauState();

    internal override Feedback Within(Func<long, long> firstOf) =>
        this with
        {
            IgnoreUntilStep = firstOf(IgnoreUntilStep + 1) - 1,
        };

    public sealed override double Apply(FeedbackState state, double scheduled) => Rate((PlateauState)state, scheduled);

    public sealed override FeedbackState Next(FeedbackState state, double metric, double scheduled, long step) =>
        step <= IgnoreUntilStep ? state : Seen((PlateauState)state, metric, step);

    /// <summary>The rate with what was seen.</summary>
    private protected abstract double Rate(PlateauState state, double scheduled);

    /// <summary>The state after one more value.</summary>
    private protected abstract PlateauState Seen(PlateauState state, double metric, long step);

    // What a later value is compared with; a number, or nothing.
    private protected static double? Known(double metric) => double.IsNaN(metric) ? null : metric;
}
