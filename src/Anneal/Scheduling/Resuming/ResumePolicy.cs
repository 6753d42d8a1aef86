namespace Anneal;

/// <summary>
/// What a restart does when the saved state is of another schedule, run plan, base rate or bounds than the scheduler.
/// </summary>
public enum ResumePolicy
{
    /// <summary>Go on with the saved ones; those of the program play no part.</summary>
    Keep,

    /// <summary>Take the program's, at the saved position. The rate may jump.</summary>
    Replace,

    /// <summary>
    /// Take the program's at the saved position, multiplied by what makes the next rate the one that the saved schedule
    /// would have given.
    /// </summary>
    Rebase,
}
