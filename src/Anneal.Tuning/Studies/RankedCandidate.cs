using Anneal.Tuning.Spaces;

namespace Anneal.Tuning.Studies;

/// <summary>A candidate that was trained for the whole run with every seed.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Values">Its values, in the order of the study's seeds.</param>
public sealed record RankedCandidate(Candidate Candidate, ValueList<double> Values)
{
    /// <summary>The mean of its values.</summary>
    public double Mean => Values.Average();

    /// <summary>The sample standard deviation of its values; null with one seed.</summary>
    public double? Deviation => Spread.Of(Values);
}
