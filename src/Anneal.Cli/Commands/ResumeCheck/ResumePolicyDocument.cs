namespace Anneal.Cli.Commands.ResumeCheck;

/// <summary>A policy in the JSON of <c>anneal resume-check</c>.</summary>
/// <param name="Policy"><c>keep</c>, <c>replace</c> or <c>rebase</c>.</param>
/// <param name="NextRate">The rate of the next update; null where the policy cannot be taken.</param>
/// <param name="JumpPercent">By how much that is more than the saved schedule would have given; null where that is not
/// known.</param>
/// <param name="Obstacle">Why the policy cannot be taken; null where it can.</param>
internal sealed record ResumePolicyDocument(string Policy, double? NextRate, double? JumpPercent, string? Obstacle)
{
    public static ResumePolicyDocument Of(ResumeOutcome outcome) =>
        new(NameOf(outcome.Policy), outcome.NextRate?.OrNull(), outcome.JumpPercent, outcome.Obstacle);

    public static string NameOf(ResumePolicy policy) =>
        policy switch
        {
            ResumePolicy.Keep => "keep",
            ResumePolicy.Replace => "replace",
            _ => "rebase",
        };
}
