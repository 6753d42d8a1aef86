using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>transformers.get_inverse_sqrt_schedule</c>.</summary>
internal sealed class TransformersInverseSqrt : TransformersWarmed
{
    public static readonly Parameter<double> Timescale = OrNone(
        "timescale",
        Kinds.Number("a number greater than 0", number => number > 0),
        "steps after which the rate has fallen to 1/sqrt(2); None: the warm-up's length, or 10000 without one"
    );

    public TransformersInverseSqrt()
        : base("get_inverse_sqrt_schedule", $"{Line}then one over the square root of the steps.", Timescale, LastEpoch)
    {
        Formula = $"{WarmupFormula} base / sqrt((t - warmup + timescale)/timescale)";
        Conventions = $"{FirstUpdate}. The full rate is kept at step num_warmup_steps. It never ends.";
        Example = $"{FullName}(num_warmup_steps=100)";
    }

    private protected override Schedule After(BoundCall call, double rate, double start)
    {
        var warmup = Warmup.In(call);
        var scale = Timescale.In(call, warmup == 0 ? 10_000 : warmup);
        // A warm-up that ended a fraction of a step ago leaves a lower curve with a longer scale.
        return new InverseSquareRootDecay(rate / Math.Sqrt(1 - start / scale), scale - start);
    }
}
