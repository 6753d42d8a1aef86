namespace Anneal.Scheduling;

/// <summary>The JSON shape of a <see cref="GroupState"/>.</summary>
internal sealed record GroupDocument(
    string Name,
    double BaseRate,
    string? Recipe,
    string? TextFingerprint,
    string? Fingerprint,
    RateBounds? Bounds,
    GroupJoin? Join,
    double RebaseFactor,
    RateOverride? Override,
    IReadOnlyList<FeedbackDocument> Feedback
)
{
    public static GroupDocument Of(GroupState state) =>
        new(
            state.Name,
            state.BaseRate,
            state.Recipe,
            state.TextFingerprint,
            state.Fingerprint,
            state.Bounds,
            state.Join,
            state.RebaseFactor,
            state.Override,
            [.. state.Feedback.Select(FeedbackDocument.Of)]
        );

    public GroupState ToState()
    {
        var state = new GroupState
        {
            Name = Name,
            BaseRate = BaseRate,
            Recipe = Recipe,
            Fingerprint = Fingerprint,
            Bounds = Bounds,
            Join = Join,
            RebaseFactor = RebaseFactor,
            Override = Override,
            Feedback = [.. Require.NoNull(Feedback).Select(each => each.ToState())],
        };
        return TextFingerprint == state.TextFingerprint
            ? state
            : throw new ArgumentException("'text_fingerprint' must be that of 'recipe'.");
    }
}
