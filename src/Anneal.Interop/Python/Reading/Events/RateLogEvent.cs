namespace Anneal.Interop.Python.Reading;

/// <summary>A rate that was read is shown or written down.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Context">Under what it happens.</param>
/// <param name="Reads">The readings.</param>
/// <param name="Labels">The loops whose variable stands beside it.</param>
/// <param name="SaysNext">Whether the text beside it calls it the next one.</param>
internal sealed record RateLogEvent(
    SourcePlace At,
    EventContext Context,
    IReadOnlyList<RateReadEvent> Reads,
    IReadOnlyList<Loop> Labels,
    bool SaysNext
) : ProgramEvent(At, Context);
