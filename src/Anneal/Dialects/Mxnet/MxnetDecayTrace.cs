namespace Anneal.Dialects;

/// <summary>
/// MXNet's PolyScheduler and CosineScheduler as the objects that they are: after the end the last rate that was
/// computed stays.
/// </summary>
/// <param name="Warmup">The warm-up.</param>
/// <param name="MaxUpdate">The update at which the decay ends.</param>
/// <param name="FinalRate">The rate at the end.</param>
internal abstract record MxnetDecayTrace(MxnetWarmup Warmup, long MaxUpdate, double FinalRate) : CallableTrace
{
    protected sealed override Func<double, double> Make()
    {
        var rate = Warmup.FinalRate;
        return update =>
        {
            if (update < Warmup.Steps)
                return Warmup.At(update);
            if (update > MaxUpdate)
                return rate;
            if (MaxUpdate == Warmup.Steps)
                throw new CurveValueException(
                    "'warmup_steps' must not equal 'max_update' where the decay is asked for; MXNet divides by their "
                        + "difference."
                );
            return rate =
                FinalRate
                + (Warmup.FinalRate - FinalRate) * ShareLeft((update - Warmup.Steps) / (MaxUpdate - Warmup.Steps));
        };
    }

    /// <summary>How much of the way down is left.</summary>
    /// <param name="progress">The share of the updates that is done.</param>
    protected abstract double ShareLeft(double progress);
}
