namespace Anneal;

/// <summary>What a saved state and a scheduler have in common, and what each <see cref="ResumePolicy"/> would do.</summary>
/// <param name="Step">The saved position.</param>
/// <param name="Groups">The parameter groups, in order.</param>
public sealed record ResumeReport(long Step, ValueList<GroupResume> Groups)
{
    /// <summary>Whether the state is of the very curves that the program has, so that no policy is needed.</summary>
    public bool IsEqual => Groups.All(group => group.IsEqual);

    /// <summary>Whether the program's own schedules go on from the saved rates without a jump.</summary>
    public bool IsContinuous => Groups.All(group => group.IsContinuous);
}
