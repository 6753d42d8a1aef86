namespace Anneal.Language;

/// <summary>A part of a chain should have the rest of the run, of which the other parts leave nothing.</summary>
/// <param name="part">The part.</param>
/// <param name="reason">How much the others take of how much, without a remedy or a full stop.</param>
internal sealed class NoRoomException(ScheduleExpression part, string reason)
    : ScheduleBindingException($"{reason}; make them shorter or the run longer.", part.Span)
{
    public ScheduleExpression Part => part;

    public string Reason => reason;
}
