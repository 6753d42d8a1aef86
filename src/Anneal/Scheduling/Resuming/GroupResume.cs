namespace Anneal;

/// <summary>What happens to one parameter group when a saved state is taken up.</summary>
/// <param name="Name">The group's name.</param>
/// <param name="Differences">What is not the same in the state and in the program; empty where the group goes on as if
/// never stopped.</param>
/// <param name="Outcomes">What each policy would do, in the order of <see cref="ResumePolicy"/>.</param>
/// <param name="Override">The rate set by hand, which stays in force under every policy; null for none.</param>
public sealed record GroupResume(
    string Name,
    ValueList<ResumeDifference> Differences,
    ValueList<ResumeOutcome> Outcomes,
    RateOverride? Override
)
{
    // A rate that was computed in two ways differs in its last digits.
    private const double SamePercent = 1e-7;

    /// <summary>Whether the state is of the very curve that the program has.</summary>
    public bool IsEqual => Differences.Count == 0;

    /// <summary>Whether the program's own schedule goes on from the saved rate without a jump.</summary>
    public bool IsContinuous =>
        IsEqual || Outcomes[(int)ResumePolicy.Replace].JumpPercent is { } jump && Math.Abs(jump) <= SamePercent;
}
