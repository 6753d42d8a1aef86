namespace Anneal.Scheduling;

/// <summary>The JSON shape of a <see cref="GroupState"/>.</summary>
internal sealed record GroupDocument(string Name, double BaseRate, string? Recipe, string? Fingerprint, double? Override, IReadOnlyList<FeedbackDocument> Feedback)
{
    public GroupState ToState() => new(Name, Require.NotNegative(BaseRate), Recipe, Fingerprint,
        Override is { } manual ? Require.NotNegative(manual, nameof(Override)) : null, Require.NoNull(Feedback).Select(state => state.ToState()).ToValueList());
}
