using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>olmo.linear_with_warmup</c>.</summary>
internal sealed class OlmoLinearWithWarmup : OlmoDefinition
{
    public OlmoLinearWithWarmup()
        : base("linear_with_warmup", "A line up to the group's own rate, then a line down.")
    {
        Formula =
            "w + (base - w) * t/warmup up to warmup, then base + (alpha_f - 1) * base * (t - "
            + "warmup)/(max - warmup)";
        Conventions = "The warm-up begins at a tenth of the rate.";
        Example = "olmo.linear_with_warmup(t_warmup=100)";
    }

    internal override Schedule Over(BoundCall call, long max)
    {
        var steps = Math.Max(0, max - (long)WarmupSteps.In(call));
        return Warmed(call, new LinearRamp(call.BaseRate, End(call), steps));
    }
}
