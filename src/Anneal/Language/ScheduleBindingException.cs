using Anneal.Language.Expressions;

namespace Anneal.Language;

/// <summary>A schedule that can be read does not fit the run plan, the base rate, or its own parts.</summary>
public sealed class ScheduleBindingException : ArgumentException
{
    internal ScheduleBindingException(string message) : base(message) => Reason = message;

    internal ScheduleBindingException(string message, SourceSpan place, Exception? inner = null)
        : base(place.Line == 0 ? message : $"{place}: {message}", inner) => (Place, Reason) = (place, message);

    /// <summary>Where in the text the part stands that does not fit.</summary>
    public SourceSpan Place { get; }

    /// <summary>The message without the place.</summary>
    internal string Reason { get; }

    /// <summary>The part of a chain that the run is too short for, because the other parts take it all; null where something else is wrong.</summary>
    internal ScheduleExpression? PartWithoutRoom { get; init; }
}
