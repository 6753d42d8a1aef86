namespace Anneal.Dialects;

/// <summary>MXNet's MultiFactorScheduler as the object that it is.</summary>
/// <param name="Warmup">The warm-up.</param>
/// <param name="Milestones">Updates after which the rate drops, increasing.</param>
/// <param name="Factor">What each drop multiplies by.</param>
internal sealed record MxnetMultiFactorTrace(MxnetWarmup Warmup, ValueList<double> Milestones, double Factor)
    : CallableTrace
{
    protected override Func<double, double> Make()
    {
        var (rate, passed) = (Warmup.FinalRate, 0);
        return update =>
        {
            if (update < Warmup.Steps)
                return Warmup.At(update);
            for (; passed < Milestones.Count && update > Milestones[passed]; passed++)
                rate *= Factor;
            return rate;
        };
    }
}
