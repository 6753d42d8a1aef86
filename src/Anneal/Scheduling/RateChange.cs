namespace Anneal;

/// <summary>A change of one group's learning rate.</summary>
/// <param name="Step">Updates made before it.</param>
/// <param name="Group">The name of the group.</param>
/// <param name="OldRate">The rate before.</param>
/// <param name="NewRate">The rate from now on.</param>
/// <param name="Reason">What changed it.</param>
/// <param name="Explanation">What was said when it was set by hand; null otherwise.</param>
public readonly record struct RateChange(
    long Step,
    string Group,
    double OldRate,
    double NewRate,
    RateChangeReason Reason,
    string? Explanation = null
);
