namespace Anneal.Dialects;

/// <summary>MXNet's CosineScheduler.</summary>
/// <param name="Warmup">The warm-up.</param>
/// <param name="MaxUpdate">The update at which the decay ends.</param>
/// <param name="FinalRate">The rate at the end.</param>
internal sealed record MxnetCosineTrace(MxnetWarmup Warmup, long MaxUpdate, double FinalRate)
    : MxnetDecayTrace(Warmup, MaxUpdate, FinalRate)
{
    protected override double ShareLeft(double progress) => (1 + double.CosPi(progress)) / 2;
}
