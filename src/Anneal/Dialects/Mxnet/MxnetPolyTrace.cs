namespace Anneal.Dialects;

/// <summary>MXNet's PolyScheduler.</summary>
/// <param name="Warmup">The warm-up.</param>
/// <param name="MaxUpdate">The update at which the decay ends.</param>
/// <param name="FinalRate">The rate at the end.</param>
/// <param name="Power">The power of the share that is left.</param>
internal sealed record MxnetPolyTrace(MxnetWarmup Warmup, long MaxUpdate, double FinalRate, double Power)
    : MxnetDecayTrace(Warmup, MaxUpdate, FinalRate)
{
    protected override double ShareLeft(double progress) =>
        progress == 1 && Power < 0
            ? throw new CurveValueException(
                "'pwr' must not be negative where the end is asked for; MXNet raises 0 to it."
            )
            : Math.Pow(1 - progress, Power);
}
