using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Schedules;

/// <summary>One run that a source may mean, with the schedule in it.</summary>
/// <param name="Plan">The run; null where its numbers make none.</param>
/// <param name="Text">The schedule's text; null where an argument is not known.</param>
/// <param name="Unknown">Which one.</param>
/// <param name="Assumptions">What is taken for the open numbers.</param>
internal sealed record PossibleRun(RunPlan? Plan, string? Text, string? Unknown, Assumptions Assumptions)
{
    /// <summary>The numbers of the schedule that are open whatever the run is, by name.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    /// <summary>Whether the schedule's text is computed from the open numbers of the run.</summary>
    public bool FollowsRun { get; init; }
}
