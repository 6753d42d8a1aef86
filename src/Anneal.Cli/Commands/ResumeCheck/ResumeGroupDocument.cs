namespace Anneal.Cli.Commands.ResumeCheck;

/// <summary>A parameter group in the JSON of <c>anneal resume-check</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Equal">Whether the state is of the very same curve.</param>
/// <param name="Continuous">Whether the new schedule continues from the saved rate without a jump.</param>
/// <param name="Differences">What is not the same.</param>
/// <param name="Override">The rate set by hand, which stays in force; null for none.</param>
/// <param name="Policies">What each policy would do.</param>
internal sealed record ResumeGroupDocument(
    string Name,
    bool Equal,
    bool Continuous,
    IReadOnlyList<ResumeDifference> Differences,
    RateOverride? Override,
    IReadOnlyList<ResumePolicyDocument> Policies
)
{
    public static ResumeGroupDocument Of(GroupResume group) =>
        new(
            group.Name,
            group.IsEqual,
            group.IsContinuous,
            group.Differences,
            group.Override,
            [.. group.Outcomes.Select(ResumePolicyDocument.Of)]
        );
}
