namespace Anneal;

/// <summary>
/// What measurements do to a rate: a fold over a small state, beside the schedule and never a part of it.
/// </summary>
/// <remarks>
/// Immutable, compared by value. Reading never changes anything; <see cref="Next"/> gives a new state.
/// <see cref="ReduceOnPlateau"/> and <see cref="GreedyRate"/> are all there are, because a scheduler saves what they
/// have
/// seen; for a rule of your own set the rate with <see cref="GroupScheduler.Override"/>.
/// </remarks>
public abstract record Feedback
{
    private protected Feedback() { }

    /// <summary>Which way the metric gets better. Default: downwards.</summary>
    public abstract PlateauMode Mode { get; init; }

    /// <summary>Characters that what it has seen takes in a saved state, at most.</summary>
    internal virtual long LongestState => 500;

    /// <summary>All its numbers in a text that no other feedback has.</summary>
    internal abstract string Identity { get; }

    /// <summary>The feedback for a part of a run, which looks at nothing before it.</summary>
    /// <param name="firstOf">The run's first step at each step of the part's clock.</param>
    internal abstract Feedback Within(Func<long, long> firstOf);

    /// <summary>The state before the first measurement.</summary>
    public abstract FeedbackState Start { get; }

    /// <summary>
    /// Whether a state is one of this feedback's own, so that <see cref="Apply"/> and <see cref="Next"/> can resume
    /// from it.
    /// </summary>
    /// <param name="state">A state that was saved.</param>
    public virtual bool Accepts(FeedbackState state) => state?.GetType() == Start.GetType();

    /// <summary>The rate to use.</summary>
    /// <param name="state">What was seen so far.</param>
    /// <param name="scheduled">The schedule's own value, or what the feedback before this one left of it.</param>
    public abstract double Apply(FeedbackState state, double scheduled);

    /// <summary>The state after one more value of the metric.</summary>
    /// <param name="state">The state before it.</param>
    /// <param name="metric">The value; one that is not a number counts as bad.</param>
    /// <param name="scheduled">The schedule's present value.</param>
    /// <param name="step">Updates made when the value was measured.</param>
    public abstract FeedbackState Next(FeedbackState state, double metric, double scheduled, long step);
}
