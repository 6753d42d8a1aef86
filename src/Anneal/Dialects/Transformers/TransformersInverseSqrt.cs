using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>transformers.get_inverse_sqrt_schedule</c>.</summary>
internal sealed class TransformersInverseSqrt : TransformersWarmed
{
    private const double DefaultTimescale = 10_000;

    public static readonly Parameter<double> Timescale = OrNone(
        "timescale",
        Kinds.Number("a number greater than 0", number => number > 0),
        "steps after which the rate has fallen to 1/sqrt(2); None: the warm-up's length, or 10000 without one",
        ParameterRole.Period
    );

    public TransformersInverseSqrt()
        : base("get_inverse_sqrt_schedule", $"{Line}then one over the square root of the steps.", Timescale, LastEpoch)
    {
        Formula = $"{WarmupFormula} base / sqrt((t - warmup + timescale)/timescale)";
        Conventions = $"{FirstUpdate}. The full rate is kept at step num_warmup_steps. It never ends.";
        Example = $"{FullName}(num_warmup_steps=100)";
    }

    internal override CallExpression WithLengths(CallExpression call, double scale) =>
        call.With(Timescale, TimescaleOf(call));

    private static double TimescaleOf(CallExpression call) =>
        Timescale.In(call, Warmup.In(call) is not 0 and var warmup ? warmup : DefaultTimescale);

    private protected override Schedule After(BoundCall call, double rate, double start)
    {
        var scale = TimescaleOf(call);
        // A warm-up that ended a fraction of a step ago leaves a lower curve with a longer scale.
        return new InverseSquareRootDecay(rate / Math.Sqrt(1 - start / scale), scale - start);
    }
}
