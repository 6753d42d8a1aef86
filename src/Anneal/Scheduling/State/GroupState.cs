namespace Anneal;

/// <summary>The saved state of one parameter group.</summary>
public sealed record GroupState
{
    /// <summary>The group's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its own rate. Finite, at least 0.</summary>
    public required double BaseRate
    {
        get;
        init => field = Require.NotNegative(value, nameof(BaseRate));
    }

    /// <summary>Its canonical text; null for a curve that no text made.</summary>
    public string? Recipe { get; init; }

    /// <summary>
    /// The bound fingerprint of its curve; see <see cref="BoundRecipe.Fingerprint"/>. Null where nothing is known of
    /// it.
    /// </summary>
    public string? Fingerprint { get; init; }

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

    /// <summary>Whether the rate may be below 0; see <see cref="ParameterGroup.AllowNegative"/>. Default: no.</summary>
    public bool AllowsNegative { get; init; }
}
