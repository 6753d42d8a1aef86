using Anneal.Language.Expressions;

namespace Anneal.Language.Binding;

/// <summary>A part of a chain that should have the rest of the run, of which the other parts leave nothing.</summary>
/// <param name="Part">The part.</param>
/// <param name="Message">How much the others take of how much, without a remedy or a full stop.</param>
internal sealed record NoRoom(ScheduleExpression Part, string Message);
