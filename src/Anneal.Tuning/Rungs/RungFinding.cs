using Anneal.Lint;

namespace Anneal.Tuning.Rungs;

/// <summary>What the linter says of a schedule that is bound to a rung's length.</summary>
/// <param name="Rung">The rung's place.</param>
/// <param name="Schedule">The schedule.</param>
/// <param name="Finding">The finding.</param>
public sealed record RungFinding(int Rung, Recipe Schedule, LintFinding Finding);
