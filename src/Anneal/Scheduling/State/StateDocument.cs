using System.Text.Json;

namespace Anneal.Scheduling;

/// <summary>The JSON shape of a <see cref="SchedulerState"/>.</summary>
internal sealed record StateDocument(
    int Version,
    long Step,
    long SkippedUpdates,
    long AccumulatedBatches,
    string? Plan,
    IReadOnlyList<GroupDocument> Groups,
    string Checksum
)
{
    public static StateDocument Of(SchedulerState state) =>
        new(
            SchedulerState.Version,
            state.Step,
            state.SkippedUpdates,
            state.AccumulatedBatches,
            state.Plan,
            [.. state.Groups.Select(GroupDocument.Of)],
            ""
        );

    /// <summary>The document with the checksum of everything else in it; spaces and line breaks play no part.</summary>
    public StateDocument Signed() =>
        this with
        {
            Checksum = Fingerprint.Of(
                JsonSerializer.Serialize(this with { Checksum = "" }, StateJson.Compact.StateDocument)
            ),
        };

    public SchedulerState ToState()
    {
        if (Plan is not null)
            RunPlan.Parse(Plan);
        return new()
        {
            Step = Step,
            Plan = Plan,
            Groups = [.. Require.NoNull(Groups).Select(group => group.ToState())],
            SkippedUpdates = SkippedUpdates,
            AccumulatedBatches = AccumulatedBatches,
        };
    }
}
