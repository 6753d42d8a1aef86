namespace Anneal.Dialects;

/// <summary>Reduces a rate when a loss is above the best one for too long.</summary>
/// <param name="Factor">What a reduction multiplies by.</param>
/// <param name="Patience">How many bad values in a row are tolerated.</param>
/// <param name="Least">The least rate, once a loss was seen.</param>
/// <param name="Until">The last step whose loss is only kept for comparison.</param>
internal sealed record AnchoredFeedback(double Factor, long Patience, double Least, long Until) : CountingFeedback
{
    // What SpeechBrain compares the first loss with.
    private const double Worst = 99999;

    internal override string Identity =>
        FormattableString.Invariant($"anchored {Factor} {Patience} {Least} {Until} after {IgnoreUntilStep}");

    internal override Feedback Within(Func<long, long> firstOf) =>
        (AnchoredFeedback)base.Within(firstOf) with
        {
            Until = firstOf(Until + 1) - 1,
        };

    private protected override double Rate(PlateauState state, double scheduled) =>
        state.Best is null && state.Factor == 1 ? scheduled : Math.Max(scheduled * state.Factor, Least);

    private protected override PlateauState Seen(PlateauState state, double metric, long step)
    {
        var best = state.Best ?? Worst;
        if (step <= Until || metric <= best)
            return state with { Best = Known(metric), BadCount = step <= Until ? state.BadCount : 0 };
        return metric > best && state.BadCount < Patience
            ? state with
            {
                BadCount = state.BadCount + 1,
            }
            : state with
            {
                BadCount = 0,
                Factor = state.Factor * Factor,
            };
    }
}
