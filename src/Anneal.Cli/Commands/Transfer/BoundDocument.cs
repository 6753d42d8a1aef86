using Anneal.Tuning.Transfer;

namespace Anneal.Cli.Commands.Transfer;

/// <summary>The convex bound of a schedule in the JSON of <c>anneal transfer</c>.</summary>
/// <param name="Gamma">The factor that makes the bound least.</param>
/// <param name="Omega">The bound with it.</param>
internal sealed record BoundDocument(double Gamma, double Omega)
{
    public static BoundDocument Of(RateOptimum optimum) => new(optimum.Gamma, optimum.Omega);
}
