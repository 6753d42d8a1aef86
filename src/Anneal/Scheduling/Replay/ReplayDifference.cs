namespace Anneal;

/// <summary>Where a stopped and resumed run was not the run that was never stopped.</summary>
/// <param name="Stop">The updates after which it was saved and resumed.</param>
/// <param name="Step">The updates before the first value that differs.</param>
/// <param name="Group">The parameter group; null where the resumed run has fewer values.</param>
/// <param name="Parameter"><c>learning_rate</c>, or a hyper-parameter beside it; null where the resumed run has fewer
/// values.</param>
/// <param name="Straight">Its value in the run that was never stopped; null where that has none.</param>
/// <param name="Resumed">Its value in the other; null where that has none.</param>
public sealed record ReplayDifference(
    long Stop,
    long Step,
    string? Group,
    string? Parameter,
    double? Straight,
    double? Resumed
);
