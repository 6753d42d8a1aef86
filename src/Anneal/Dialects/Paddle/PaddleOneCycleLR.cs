using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>paddle.OneCycleLR</c>.</summary>
internal sealed class PaddleOneCycleLR : PaddleDefinition
{
    public static readonly Parameter<ScheduleValue> Peak = Real("max_learning_rate", "rate at the peak");
    public static readonly Parameter<double> Total = WholeOf("total_steps", "steps of the cycle");
    public static readonly Parameter<double> Divisor = Number(
        "divide_factor",
        25,
        "the first rate is the peak over this"
    );
    public static readonly Parameter<ScheduleValue> End = Real("end_learning_rate", 1e-4, "the last rate");
    public static readonly Parameter<double> Share = OneCycleOptions.ShareOf("phase_pct");

    public PaddleOneCycleLR()
        : base(
            "OneCycleLR",
            "One cycle: up to the highest rate, then down to the end.",
            Peak,
            Total,
            Divisor,
            End,
            Share,
            OneCycleOptions.Strategy,
            OneCycleOptions.ThreePhase
        )
    {
        Formula = "max/divide_factor -> max -> end_learning_rate";
        Conventions = "The last rate is absolute, 1e-4 by default. Paddle fails one step after total_steps.";
        Example = "paddle.OneCycleLR(max_learning_rate=0.1, total_steps=1000)";
    }

    internal override Violation? Check(CallExpression call) =>
        Share.In(call) * Total.In(call) == 1
            ? new("'phase_pct' times 'total_steps' must not be 1, since the first phase then has no length.", Share)
            : null;

    internal override Curve Bind(BoundCall call)
    {
        var peak = call.Value(Peak);
        return OneCycleCurve.Rate(
            new(Total.In(call), Share.In(call), OneCycleOptions.ThreePhase.In(call), OneCycleOptions.IsLinear(call)),
            new(peak / Divisor.In(call), peak, call.Value(End), false, double.NaN, double.NaN)
        );
    }
}
