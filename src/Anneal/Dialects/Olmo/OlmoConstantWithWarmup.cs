using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>olmo.constant_with_warmup</c>.</summary>
internal sealed class OlmoConstantWithWarmup : OlmoDefinition
{
    public OlmoConstantWithWarmup()
        : base("constant_with_warmup", "A line up to the group's own rate, which is kept.")
    {
        Formula = "w + (base - w) * t/warmup up to warmup, then base";
        Conventions = "The warm-up begins at a tenth of the rate.";
        Example = "olmo.constant_with_warmup(t_warmup=100)";
    }

    internal override Schedule Over(BoundCall call, long max) => Warmed(call, new Constant(call.BaseRate));
}
