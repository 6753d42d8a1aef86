using Anneal.Curves;

namespace Anneal.Dialects;

/// <summary>MXNet's FactorScheduler as the object that it is.</summary>
/// <param name="Warmup">The warm-up.</param>
/// <param name="Interval">Updates between drops. At least 1.</param>
/// <param name="Factor">What each drop multiplies by.</param>
/// <param name="LeastRate">What no drop goes below.</param>
internal sealed record MxnetFactorTrace(MxnetWarmup Warmup, double Interval, double Factor, double LeastRate)
    : CallableTrace
{
    /// <summary>
    /// The same for a plain run without its warm-up, as a pure function; null where only the history defines it,
    /// because the rate changes its sign or drops between updates.
    /// </summary>
    public Schedule? Closed =>
        Factor < 0 || Warmup.FinalRate < 0 || Interval != Math.Floor(Interval) ? null
        : Warmup.FinalRate < LeastRate ? new PiecewiseConstant([Warmup.FinalRate, LeastRate], [(long)Interval + 1])
        : new StepDecay(Warmup.FinalRate, Factor, new Period(Interval)).Clamp(LeastRate).Delay(1);

    protected override Func<double, double> Make()
    {
        var (rate, count) = (Warmup.FinalRate, 0.0);
        return update =>
        {
            if (update < Warmup.Steps)
                return Warmup.At(update);
            for (; update > count + Interval; count += Interval)
                rate = Math.Max(rate * Factor, LeastRate);
            return rate;
        };
    }
}
