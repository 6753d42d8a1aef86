namespace Anneal.Interop.Python.Reading;

/// <summary>A rate that was read is shown or written down.</summary>
/// <param name="Reads">The readings.</param>
/// <param name="Labels">The loops whose variable stands beside it.</param>
/// <param name="SaysNext">Whether the text beside it calls it the next one.</param>
internal sealed record RateLogEvent(IReadOnlyList<RateReadEvent> Reads, IReadOnlyList<Loop> Labels, bool SaysNext)
    : ProgramEvent;
