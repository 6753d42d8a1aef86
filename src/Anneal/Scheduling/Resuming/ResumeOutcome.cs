namespace Anneal;

/// <summary>What a policy would make of a group's next rate.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="NextRate">The rate that the schedule gives for the next update, whatever was set by hand; null where
/// the policy cannot be taken.</param>
/// <param name="JumpPercent">By how much that is more than the saved schedule would have given, in percent; null where
/// that is not known or is 0.</param>
/// <param name="Obstacle">Why the policy cannot be taken; null where it can.</param>
public sealed record ResumeOutcome(ResumePolicy Policy, double? NextRate, double? JumpPercent, string? Obstacle);
