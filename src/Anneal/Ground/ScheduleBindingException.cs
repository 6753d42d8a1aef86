namespace Anneal;

/// <summary>A schedule that can be read does not fit the run plan, the base rate, or its own parts.</summary>
public class ScheduleBindingException : ArgumentException
{
    internal ScheduleBindingException(string message)
        : base(message) { }

    internal ScheduleBindingException(string message, SourceSpan place, Exception? inner = null)
        : base(place.Line == 0 ? message : $"{place}: {message}", inner)
    {
        Place = place;
        Missing = (inner as ScheduleBindingException)?.Missing ?? MissingInput.None;
    }

    /// <summary>Where in the text the part stands that does not fit.</summary>
    public SourceSpan Place { get; }

    /// <summary>What was not given and would have to be; <see cref="MissingInput.None"/> where the parts do not
    /// fit.</summary>
    public MissingInput Missing { get; internal init; }
}
