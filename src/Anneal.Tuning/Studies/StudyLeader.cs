using Anneal.Tuning.Spaces;

namespace Anneal.Tuning.Studies;

/// <summary>The best candidate so far.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Rung">The rung that it was trained on.</param>
/// <param name="Value">The mean of its values there.</param>
public sealed record StudyLeader(Candidate Candidate, int Rung, double Value);
