using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>optax.linear_onecycle_schedule</c>.</summary>
internal sealed class OptaxLinearOnecycleSchedule : OptaxOnecycle
{
    public const double DefaultBack = 0.85;

    public static readonly Parameter<double> BackShare = ShareOf(
        "pct_final",
        DefaultBack,
        "the value is back at its start"
    );

    public OptaxLinearOnecycleSchedule()
        : base(
            "linear_onecycle_schedule",
            "Three straight lines: up to the peak, down to where it began, and on down to the final value.",
            BackShare
        )
    {
        Formula =
            "lines through (0, peak/div), (floor(pct_start * n), peak), (floor(pct_final * n), peak/div), (n, "
            + "peak/div/final_div)";
        Conventions += ": short cycles have odd shapes.";
    }

    internal override Curve Bind(BoundCall call) => Cycle(cosine: false, call);

    private protected override SortedDictionary<double, double> ScalesOf(CallExpression call)
    {
        var (steps, divisor) = (Steps.In(call), Divisor.In(call));
        return new()
        {
            [Math.Truncate(PeakShare.In(call) * steps)] = divisor,
            [Math.Truncate(BackShare.In(call) * steps)] = 1 / divisor,
            [steps] = 1 / FinalDivisor.In(call),
        };
    }
}
