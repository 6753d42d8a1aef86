namespace Anneal.Dialects;

/// <summary>
/// d2l's MultiFactorScheduler as the object that it is: asking for a listed call twice multiplies twice, and not asking
/// for it never does.
/// </summary>
/// <param name="BaseRate">The rate before the first call.</param>
/// <param name="Factor">What each listed call multiplies by.</param>
/// <param name="Milestones">The calls.</param>
internal sealed record D2lMultiFactorTrace(double BaseRate, double Factor, ValueList<double> Milestones) : CallableTrace
{
    protected override Func<double, double> Make()
    {
        var rate = BaseRate;
        return epoch => Milestones.Contains(epoch) ? rate *= Factor : rate;
    }
}
