namespace Anneal;

/// <summary>What <see cref="ReplayProof"/> found.</summary>
public sealed record ReplayResult
{
    /// <summary>Updates in the run.</summary>
    public required long Steps { get; init; }

    /// <summary>The numbers of updates after which the run was stopped and resumed, increasing.</summary>
    public required ValueList<long> Stops { get; init; }

    /// <summary>The first difference of the first stop that has one; null where there is none.</summary>
    public ReplayDifference? Difference { get; init; }

    /// <summary>Whether every resumed run had the very bits of the one that was never stopped.</summary>
    public bool IsEqual => Difference is null;

    /// <summary>Whether the run was stopped before every update.</summary>
    public bool TriedAll => Stops.Count == Steps;
}
