using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>opennmt.rsqrt</c>.</summary>
internal sealed class OpennmtRsqrt : OpennmtDefinition
{
    public OpennmtRsqrt()
        : base("rsqrt", "One over the square root of the step, flat at first.")
    {
        Formula = "lr / sqrt(max(t + 1, warmup))";
        Conventions = "It has no warm-up, only a flat part.";
        Example = "opennmt.rsqrt(warmup_steps=100)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (rate, flat) = (RateIn(call), (long)Math.Max(1, WarmupSteps.In(call)));
        var peak = rate / Math.Sqrt(flat);
        return Sequence.Of((new Constant(peak), flat - 1), (new InverseSquareRootDecay(peak, flat), null));
    }
}
