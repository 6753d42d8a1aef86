namespace Anneal.Scheduling;

/// <summary>The JSON shape of a <see cref="PlateauState"/>.</summary>
internal sealed record PlateauDocument(double? Best, long BadCount, long CooldownLeft, double Factor) : FeedbackDocument
{
    public override FeedbackState ToState() =>
        new PlateauState
        {
            Best = NumberOrNull(Best),
            BadCount = Require.AtLeast(0, BadCount),
            CooldownLeft = Require.AtLeast(0, CooldownLeft),
            Factor = Require.NotNegative(Factor),
        };
}
