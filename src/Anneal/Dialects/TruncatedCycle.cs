namespace Anneal.Dialects;

/// <summary>One of the cycles that <see cref="TruncatedCycles"/> finds.</summary>
/// <param name="Index">Its number, from 0.</param>
/// <param name="Start">When it begins.</param>
/// <param name="Size">How long it is without its pause.</param>
/// <param name="Pause">How long it takes to the next one.</param>
internal readonly record struct TruncatedCycle(long Index, double Start, double Size, double Pause) : IComparedByFields
{
    public double End => Start + Size + Pause;
}
