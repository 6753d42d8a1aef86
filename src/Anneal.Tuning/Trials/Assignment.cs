namespace Anneal.Tuning.Trials;

/// <summary>What is trained next: a candidate on a rung with a seed.</summary>
/// <param name="Candidate">The candidate's number in the space.</param>
/// <param name="Rung">The rung's place, from 0.</param>
/// <param name="Seed">The seed.</param>
public readonly record struct Assignment(int Candidate, int Rung, ulong Seed);
