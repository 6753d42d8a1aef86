namespace Anneal.Tuning.Studies;

/// <summary>A candidate that the seeds do not tell from the best.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Difference">By how much its mean is worse. At least 0.</param>
/// <param name="MoreSeeds">
/// How many more seeds would tell them apart, if difference and noise stay what they are; null where the means are
/// equal.
/// </param>
public sealed record Rival(RankedCandidate Candidate, double Difference, int? MoreSeeds)
{
    /// <summary>Compares a candidate with the best, seed by seed.</summary>
    /// <returns>Null where it is worse by more than two standard errors, or one seed says nothing of noise.</returns>
    internal static Rival? Of(RankedCandidate best, RankedCandidate other)
    {
        var difference = SeedDifference.Paired(best.Values, other.Values);
        if (difference.IsWithinNoise != true)
            return null;
        var count = best.Values.Count;
        return new(other, Math.Abs(difference.Mean), difference.NeededSeeds(count) - count);
    }
}
