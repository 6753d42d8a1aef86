namespace Anneal;

/// <summary>What changed a rate.</summary>
public enum RateChangeReason
{
    /// <summary>Its schedule, at the next step.</summary>
    Schedule,

    /// <summary>Feedback, such as reduce on plateau.</summary>
    Plateau,

    /// <summary>The group's bounds: schedule or feedback changed it to what lies beyond one of them.</summary>
    Clamp,

    /// <summary>A rate was set by hand, or given back to its schedule.</summary>
    Manual,

    /// <summary>A saved state was taken up with another schedule, scaled to go on from the saved rate.</summary>
    Rebase,

    /// <summary>A saved state was taken up.</summary>
    Restore,
}
