namespace Anneal.Scheduling;

/// <summary>The JSON shape of a <see cref="PlateauState"/>.</summary>
internal sealed record PlateauDocument(double? Best, long BadCount, long CooldownLeft, double Factor) : FeedbackDocument
{
    public override FeedbackState ToState() =>
        new PlateauState(
            Best is { } best && double.IsNaN(best) ? throw new ArgumentException("'best' must be a number.") : Best,
            Require.AtLeast(0, BadCount),
            Require.AtLeast(0, CooldownLeft),
            Require.NotNegative(Factor)
        );
}
