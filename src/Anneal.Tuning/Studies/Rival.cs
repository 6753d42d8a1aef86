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
    private const double StandardErrors = 2;
    private const int MostSeeds = 1_000_000;

    /// <summary>Compares a candidate with the best, seed by seed.</summary>
    /// <returns>Null where it is worse by more than two standard errors, or one seed says nothing of noise.</returns>
    internal static Rival? Of(RankedCandidate best, RankedCandidate other)
    {
        double[] differences = [.. best.Values.Zip(other.Values, (one, second) => second - one)];
        if (Spread.Of(differences) is not { } deviation)
            return null;
        var (count, mean) = (differences.Length, Math.Abs(differences.Average()));
        if (mean > StandardErrors * deviation / Math.Sqrt(count))
            return null;
        var needed = Math.Floor(Math.Pow(StandardErrors * deviation / mean, 2)) + 1;
        return new(other, mean, mean > 0 && needed < MostSeeds ? (int)needed - count : null);
    }
}
