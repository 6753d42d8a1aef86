namespace Anneal.Interop.Python.Reading;

/// <summary>Under what an event happens.</summary>
/// <param name="Loops">The loops around it, the outermost first.</param>
/// <param name="Conditions">What must hold.</param>
/// <param name="LostSince">The line since which it cannot be told what stands in which loop; null where it can.</param>
internal sealed record EventContext(
    IReadOnlyList<CountedLoop> Loops,
    IReadOnlyList<Condition> Conditions,
    int? LostSince
)
{
    /// <summary>That of a module's own statements.</summary>
    public static EventContext Module { get; } = new([], [], null);

    /// <summary>The loop right around it; null where there is none.</summary>
    public CountedLoop? Innermost => Loops.Count == 0 ? null : Loops[^1];

    /// <summary>The same, within one more loop.</summary>
    public EventContext In(CountedLoop loop) => this with { Loops = [.. Loops, loop] };

    /// <summary>The same, where one more condition holds.</summary>
    public EventContext Under(Condition condition) => this with { Conditions = [.. Conditions, condition] };
}
