namespace Anneal.Scheduling;

/// <summary>The JSON shape of a <see cref="SchedulerState"/>.</summary>
internal sealed record StateDocument(int Version, long Step, string? Plan, IReadOnlyList<GroupDocument> Groups)
{
    public static StateDocument Of(SchedulerState state) => new(SchedulerState.Version, state.Step, state.Plan,
        [.. state.Groups.Select(group => new GroupDocument(group.Name, group.BaseRate, group.Recipe, group.Fingerprint, group.Override,
            [.. group.Feedback.Select(FeedbackDocument.Of)]))]);

    public SchedulerState ToState() => new(Require.AtLeast(0, Step), Plan, Require.NoNull(Groups).Select(group => group.ToState()).ToValueList());
}
