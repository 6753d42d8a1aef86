using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>olmo.inverse_sqrt_with_warmup</c>.</summary>
internal sealed class OlmoInverseSqrtWithWarmup : OlmoDefinition
{
    public OlmoInverseSqrtWithWarmup()
        : base(
            "inverse_sqrt_with_warmup",
            "A line up to the group's own rate, then one over the square root of the step."
        )
    {
        Formula = "w + (base - w) * t/warmup up to warmup, then base * sqrt(warmup/t)";
        Conventions = "The warm-up begins at a tenth of the rate, and must not be 0. It never ends.";
        Example = "olmo.inverse_sqrt_with_warmup(t_warmup=100)";
    }

    internal override Schedule Over(BoundCall call, long max)
    {
        var steps = WarmupSteps.In(call);
        return steps > 0
            ? Warmed(call, new InverseSquareRootDecay(call.BaseRate, steps))
            : throw new ScheduleBindingException("'t_warmup' must be greater than 0, but was 0.");
    }
}
