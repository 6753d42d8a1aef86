using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>olmo.cosine_with_warmup</c>.</summary>
internal sealed class OlmoCosineWithWarmup : OlmoDefinition
{
    public OlmoCosineWithWarmup()
        : base("cosine_with_warmup", "A line up to the group's own rate, then half a cosine.")
    {
        Formula =
            "w + (base - w) * t/warmup up to warmup, then alpha_f * base + (1 - alpha_f) * base * (1 + "
            + "cos(pi * (t - warmup)/(max - warmup)))/2";
        Conventions = "The warm-up begins at a tenth of the rate.";
        Example = "olmo.cosine_with_warmup(t_warmup=100)";
    }

    internal override Schedule Over(BoundCall call, long max)
    {
        var steps = Math.Max(0, max - (long)WarmupSteps.In(call));
        return Warmed(call, new CosineDecay(call.BaseRate, End(call), steps));
    }
}
