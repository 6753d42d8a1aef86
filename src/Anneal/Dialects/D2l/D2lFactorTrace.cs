using Anneal.Curves;

namespace Anneal.Dialects;

/// <summary>d2l's FactorScheduler as the object that it is: every call multiplies, whatever it asks for.</summary>
/// <param name="BaseRate">The rate before the first call.</param>
/// <param name="Factor">What each call multiplies by.</param>
/// <param name="LeastRate">What no call goes below.</param>
internal sealed record D2lFactorTrace(double BaseRate, double Factor, double LeastRate) : CallableTrace
{
    /// <summary>
    /// The same for a plain run as a pure function; null where only the history defines it, because the rate changes
    /// its sign.
    /// </summary>
    public Schedule? Closed => Factor < 0 ? null : new ExponentialDecay(Next(BaseRate), Factor).Clamp(LeastRate);

    protected override Func<double, double> Make()
    {
        var rate = BaseRate;
        return _ => rate = Next(rate);
    }

    private double Next(double rate) => Math.Max(LeastRate, rate * Factor);
}
