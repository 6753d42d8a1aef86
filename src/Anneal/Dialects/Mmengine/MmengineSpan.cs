namespace Anneal.Dialects;

/// <summary>When a scheduler of MMEngine acts, on its own clock, and what a length in its arguments is on it.</summary>
/// <param name="Begin">Its first step.</param>
/// <param name="End">The step from which on it does nothing.</param>
/// <param name="ByEpoch">Whether its clock counts epochs.</param>
/// <param name="Scale">Steps of its clock for each that its arguments count.</param>
internal readonly record struct MmengineSpan(double Begin, double End, bool ByEpoch, double Scale)
{
    /// <summary>The last step, counted from the first one.</summary>
    public double Last => End - Begin - 1;
}
