namespace Anneal.Interop.Python.Reading;

/// <summary>Something that the program does and that the rules look at.</summary>
internal abstract record ProgramEvent
{
    /// <summary>Where it stands.</summary>
    public SourcePlace At { get; init; }

    /// <summary>Under what it happens.</summary>
    public EventContext Context { get; init; } = EventContext.Module;

    /// <summary>Its place in the order of events.</summary>
    public int Order { get; init; }

    /// <summary>Whether both are passed in one pass through the program.</summary>
    public bool CanMeet(ProgramEvent other) => !Condition.AreExclusive(Context.Conditions, other.Context.Conditions);

    /// <summary>
    /// The line since which the indentation is lost, so that it cannot be told whether both stand in the same loop.
    /// </summary>
    public int? LostBetween(ProgramEvent other) => Context.LostSince ?? other.Context.LostSince;

    /// <summary>
    /// The line between the two at which the indentation is lost; null where one follows the other in any case.
    /// </summary>
    public int? LostOnTheWayTo(ProgramEvent other) =>
        Context.LostSince == other.Context.LostSince ? null : other.Context.LostSince ?? Context.LostSince;

    /// <summary>Whether it stands in a loop, at any depth.</summary>
    public bool IsIn(Loop loop) => Context.Loops.Contains(loop);
}
