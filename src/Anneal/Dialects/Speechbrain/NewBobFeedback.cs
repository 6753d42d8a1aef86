namespace Anneal.Dialects;

/// <summary>Reduces a rate when a metric improves on the one before by less than a share.</summary>
/// <param name="Factor">What a reduction multiplies by.</param>
/// <param name="Threshold">The share.</param>
/// <param name="Patience">How many bad values are tolerated between two reductions.</param>
internal sealed record NewBobFeedback(double Factor, double Threshold, long Patience) : CountingFeedback
{
    internal override string Identity =>
        FormattableString.Invariant($"new bob {Factor} {Threshold} {Patience} after {IgnoreUntilStep}");

    private protected override double Rate(PlateauState state, double scheduled) => scheduled * state.Factor;

    private protected override PlateauState Seen(PlateauState state, double metric, long step)
    {
        var improvement =
            state.Best is not { } before ? double.PositiveInfinity
            : before == 0 ? 0
            : (before - metric) / before;
        var seen = state with { Best = Known(metric) };
        if (!(improvement < Threshold))
            return seen;
        return state.BadCount == Patience
            ? seen with
            {
                Factor = state.Factor * Factor,
                BadCount = 0,
            }
            : seen with
            {
                BadCount = state.BadCount + 1,
            };
    }
}
