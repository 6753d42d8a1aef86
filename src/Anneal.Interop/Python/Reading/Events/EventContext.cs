namespace Anneal.Interop.Python.Reading;

/// <summary>Under what an event happens.</summary>
/// <param name="Loops">The loops around it, the outermost first.</param>
/// <param name="Conditions">What must hold.</param>
/// <param name="LostSince">The line since which it cannot be told what stands in which loop; null where it can.</param>
internal sealed record EventContext(IReadOnlyList<Loop> Loops, IReadOnlyList<Condition> Conditions, int? LostSince)
{
    /// <summary>The loop right around it; null where there is none.</summary>
    public Loop? Innermost => Loops.Count == 0 ? null : Loops[^1];
}
