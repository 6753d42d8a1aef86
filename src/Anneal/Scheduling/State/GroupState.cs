namespace Anneal;

/// <summary>The saved state of one parameter group.</summary>
/// <param name="Name">The group's name.</param>
/// <param name="BaseRate">Its own rate. Finite, at least 0.</param>
/// <param name="Recipe">Its canonical text; null for a curve that no text made.</param>
/// <param name="Fingerprint">The bound fingerprint of its curve; null for a curve that no text made.</param>
public sealed record GroupState(string Name, double BaseRate, string? Recipe, string? Fingerprint)
{
    /// <summary>Its own rate.</summary>
    public double BaseRate { get; } = Require.NotNegative(BaseRate);

    /// <summary>Identifies the text, whatever it was bound to; null for a curve that no text made.</summary>
    public string? TextFingerprint => Recipe is null ? null : Anneal.Fingerprint.Of(Recipe);

    /// <summary>What the rate is kept between; null for nothing.</summary>
    public RateBounds? Bounds { get; init; }

    /// <summary>When and how the group joined; null where it was there from the start.</summary>
    public GroupJoin? Join { get; init; }

    /// <summary>What the rate is multiplied by since it was rebased. Finite, greater than 0; default 1.</summary>
    public double RebaseFactor
    {
        get;
        init => field = Require.Positive(value, nameof(RebaseFactor));
    } = 1;

    /// <summary>The rate set by hand; null for none.</summary>
    public RateOverride? Override { get; init; }

    /// <summary>What each feedback had seen.</summary>
    public ValueList<FeedbackState> Feedback { get; init; } = [];
}
