namespace Anneal;

/// <summary>What happens to one parameter group when a saved state is taken up.</summary>
public sealed record GroupResume
{
    // A rate that was computed in two ways differs in its last digits.
    private const double SamePercent = 1e-7;

    /// <summary>The group's name.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// What is not the same in the state and in the program; empty where the group resumes as if never stopped.
    /// </summary>
    public required ValueList<ResumeDifference> Differences { get; init; }

    /// <summary>What each policy would do, in the order of <see cref="ResumePolicy"/>.</summary>
    public required ValueList<ResumeOutcome> Outcomes { get; init; }

    /// <summary>The rate set by hand, which stays in force under every policy; null for none.</summary>
    public RateOverride? Override { get; init; }

    /// <summary>
    /// Whether the saved curve can be compared with the program's: not where one of them is a delegate, of which
    /// nothing
    /// can be known, or where an earlier build saved a curve that no text made. Then a policy is needed.
    /// </summary>
    public bool IsComparable { get; init; } = true;

    /// <summary>Whether the state is of the very curve that the program has.</summary>
    public bool IsEqual => Differences.Count == 0;

    /// <summary>Whether the program's own schedule continues from the saved rate without a jump.</summary>
    public bool IsContinuous
    {
        get
        {
            if (IsEqual)
                return true;
            return Outcomes[(int)ResumePolicy.Replace].JumpPercent is { } jump && Math.Abs(jump) <= SamePercent;
        }
    }
}
