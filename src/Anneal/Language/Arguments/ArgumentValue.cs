namespace Anneal.Language;

/// <summary>
/// What stands for one parameter of a curve: immutable, compared by value, printed as schedule text has it.
/// </summary>
internal abstract record ArgumentValue
{
    private protected ArgumentValue() { }

    /// <summary>The argument as schedule text has it.</summary>
    public sealed override string ToString() => Print();

    /// <summary>Whether <c>base</c> occurs.</summary>
    internal virtual bool UsesBase => false;

    /// <summary>Whether a length in it is written in epochs, samples, tokens or shares of the run.</summary>
    internal virtual bool HasUnits => false;

    /// <summary>The schedules in it, in order.</summary>
    internal virtual IEnumerable<ScheduleExpression> Schedules => [];

    /// <summary>The argument with other schedules in the places of those in it.</summary>
    /// <param name="replace">Gives the other schedule.</param>
    internal virtual ArgumentValue WithSchedules(Func<ScheduleExpression, ScheduleExpression> replace) => this;

    private protected abstract string Print();
}
