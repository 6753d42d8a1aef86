using Anneal.Composition;
using Anneal.Curves;

namespace Anneal.Dialects;

/// <summary>
/// d2l's CosineScheduler as the object that it is: it has no rate of its own before the first call after the warm-up.
/// </summary>
/// <param name="MaxUpdate">The call at which the decay ends.</param>
/// <param name="BaseRate">The rate after the warm-up.</param>
/// <param name="FinalRate">The rate at the end.</param>
/// <param name="WarmupSteps">Length of the warm-up in calls.</param>
/// <param name="WarmupBeginRate">The rate at the start of the warm-up.</param>
internal sealed record D2lCosineTrace(
    double MaxUpdate,
    double BaseRate,
    double FinalRate,
    double WarmupSteps,
    double WarmupBeginRate
) : CallableTrace
{
    /// <summary>
    /// The same for a plain run, as a pure function; where the object would fail when the warm-up ends, the warm-up's
    /// last rate stays.
    /// </summary>
    public Schedule Closed
    {
        get
        {
            var joint = (long)Math.Ceiling(Math.Max(0, WarmupSteps));
            var warmup = new LinearRamp(WarmupBeginRate, BaseRate, Math.Max(0, WarmupSteps));
            var last = (long)Math.Floor(MaxUpdate);
            if (last < joint || MaxUpdate == WarmupSteps)
                return warmup.For(joint - 1);
            // The last call before a fractional end is the last that computes anything.
            var decay = new CosineDecay(BaseRate, FinalRate, MaxUpdate - WarmupSteps, start: WarmupSteps - joint).For(
                last - joint
            );
            return Sequence.Of(warmup, joint, decay);
        }
    }

    protected override Func<double, double> Make()
    {
        double? rate = null;
        return epoch =>
        {
            if (epoch < WarmupSteps)
                return WarmupBeginRate + (BaseRate - WarmupBeginRate) * epoch / WarmupSteps;
            if (epoch > MaxUpdate)
                return rate
                    ?? throw new CurveValueException(
                        "'max_update' must not be passed before the decay was asked for; the book's scheduler has no "
                            + "rate then."
                    );
            if (MaxUpdate == WarmupSteps)
                throw new CurveValueException(
                    "'warmup_steps' must not equal 'max_update' where the decay is asked for; the book's scheduler "
                        + "divides by their difference."
                );
            var share = (epoch - WarmupSteps) / (MaxUpdate - WarmupSteps);
            rate = FinalRate + (BaseRate - FinalRate) * (1 + double.CosPi(share)) / 2;
            return rate.Value;
        };
    }
}
