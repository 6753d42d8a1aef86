namespace Anneal.Dialects;

/// <summary>Reduces a rate when a loss has risen from value to value.</summary>
/// <param name="Top">The rate that reductions multiply.</param>
/// <param name="Factor">What a reduction multiplies by.</param>
/// <param name="Patience">At how many rises in a row the rate is reduced.</param>
internal sealed record RiseFeedback(double Top, double Factor, double Patience) : CountingFeedback
{
    // What sooftware compares the first loss with.
    private const double Worst = 100;

    internal override string Identity =>
        FormattableString.Invariant($"rise {Top} {Factor} {Patience} after {IgnoreUntilStep}");

    private protected override double Rate(PlateauState state, double scheduled) =>
        state.Factor == 1 ? scheduled : Top * state.Factor;

    private protected override PlateauState Seen(PlateauState state, double metric, long step)
    {
        var rises = (state.Best ?? Worst) < metric ? state.BadCount + 1 : 0;
        var seen = state with { Best = Known(metric), BadCount = rises };
        return rises == Patience ? seen with { BadCount = 0, Factor = state.Factor * Factor } : seen;
    }
}
