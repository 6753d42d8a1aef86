namespace Anneal;

/// <summary>A schedule that can be read does not fit the run plan, the base rate, or its own parts.</summary>
public class ScheduleBindingException : ArgumentException
{
    internal ScheduleBindingException(string message)
        : base(message) { }

    internal ScheduleBindingException(string message, SourceSpan place, Exception? inner = null)
        : base(place.Line == 0 ? message : $"{place}: {message}", inner) => Place = place;

    /// <summary>Where in the text the part stands that does not fit.</summary>
    public SourceSpan Place { get; }
}
