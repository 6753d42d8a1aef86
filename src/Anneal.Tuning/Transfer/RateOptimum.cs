namespace Anneal.Tuning.Transfer;

/// <summary>Where the convex bound of a schedule's shape is least.</summary>
/// <remarks>
/// For a distance and a gradient norm of 1. Other ones multiply <see cref="Gamma"/> by distance / norm and
/// <see cref="Omega"/> by distance × norm, for every shape alike: the ratio of two shapes needs neither.
/// </remarks>
/// <param name="Gamma">The factor of the shape that makes the bound least, γ*.</param>
/// <param name="Omega">The bound with that factor, Ω*; shapes with a smaller one promise a smaller loss.</param>
/// <param name="Steps">Updates up to the last one whose rate is above 0: what the bound speaks of.</param>
public readonly record struct RateOptimum(double Gamma, double Omega, long Steps);
