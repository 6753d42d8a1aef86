namespace Anneal;

/// <summary>What a policy would make of a group's next rate.</summary>
public sealed record ResumeOutcome
{
    /// <summary>The policy.</summary>
    public required ResumePolicy Policy { get; init; }

    /// <summary>
    /// The rate that the schedule gives for the next update, whatever was set by hand; null where the policy cannot be
    /// taken.
    /// </summary>
    public double? NextRate { get; init; }

    /// <summary>
    /// By how much that is more than the saved schedule would have given, in percent; null where that is not known or
    /// is
    /// 0.
    /// </summary>
    public double? JumpPercent { get; init; }

    /// <summary>Why the policy cannot be taken; null where it can.</summary>
    public string? Obstacle { get; init; }
}
