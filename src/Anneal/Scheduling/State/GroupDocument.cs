using System.Text.Json.Serialization;

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
    IReadOnlyList<FeedbackDocument> Feedback,
    // Left out where it is not said, as states were written before it could be.
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool AllowsNegative = false
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
            [.. state.Feedback.Select(FeedbackDocument.Of)],
            state.AllowsNegative
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
            AllowsNegative = AllowsNegative,
        };
        return TextFingerprint == state.TextFingerprint
            ? state
            : throw new ArgumentException("'text_fingerprint' must be that of 'recipe'.");
    }
}
