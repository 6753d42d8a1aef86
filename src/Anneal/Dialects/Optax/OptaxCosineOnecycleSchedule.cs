using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>optax.cosine_onecycle_schedule</c>.</summary>
internal sealed class OptaxCosineOnecycleSchedule : OptaxOnecycle
{
    public OptaxCosineOnecycleSchedule()
        : base("cosine_onecycle_schedule", "Two half cosines: up to the peak, and down to the final value.")
    {
        Formula = "half cosines through (0, peak/div), (floor(pct_start * n), peak), (n, peak/div/final_div)";
        Conventions += ".";
    }

    internal override Curve Bind(BoundCall call) => Cycle(cosine: true, call);

    private protected override SortedDictionary<double, double> ScalesOf(CallExpression call)
    {
        var (steps, divisor) = (Steps.In(call), Divisor.In(call));
        return new()
        {
            [Math.Truncate(PeakShare.In(call) * steps)] = divisor,
            [Math.Truncate(steps)] = 1 / (divisor * FinalDivisor.In(call)),
        };
    }
}
