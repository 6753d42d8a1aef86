namespace Anneal;

/// <summary>A change of one group's learning rate.</summary>
public readonly record struct RateChange
{
    /// <summary>Updates made before it.</summary>
    public required long Step { get; init; }

    /// <summary>The name of the group.</summary>
    public required string Group { get; init; }

    /// <summary>The rate before.</summary>
    public required double OldRate { get; init; }

    /// <summary>The rate from now on.</summary>
    public required double NewRate { get; init; }

    /// <summary>What changed it.</summary>
    public required RateChangeReason Reason { get; init; }

    /// <summary>What was said when it was set by hand; null otherwise.</summary>
    public string? Explanation { get; init; }
}
