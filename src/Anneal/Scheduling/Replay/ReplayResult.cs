namespace Anneal;

/// <summary>What <see cref="ReplayProof"/> found.</summary>
/// <param name="Steps">Updates in the run.</param>
/// <param name="Stops">The numbers of updates after which the run was stopped and resumed, increasing.</param>
/// <param name="Difference">The first difference of the first stop that has one; null where there is none.</param>
public sealed record ReplayResult(long Steps, ValueList<long> Stops, ReplayDifference? Difference)
{
    /// <summary>Whether every resumed run had the very bits of the one that was never stopped.</summary>
    public bool IsEqual => Difference is null;

    /// <summary>Whether the run was stopped before every update.</summary>
    public bool TriedAll => Stops.Count == Steps;
}
