using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>olmo.max_scheduler</c>.</summary>
internal sealed class OlmoMaxScheduler : OlmoDefinition
{
    public OlmoMaxScheduler()
        : base("max_scheduler", "The larger one of cosine_with_warmup and inverse_sqrt_with_warmup.")
    {
        Formula = "max(cosine_with_warmup, inverse_sqrt_with_warmup)";
        Conventions = "The warm-up must not be 0.";
        Example = "olmo.max_scheduler(t_warmup=100)";
    }

    internal override Schedule Over(BoundCall call, long max) =>
        new Larger(
            OlmoFramework.Instance.The<OlmoCosineWithWarmup>().Over(call, max),
            OlmoFramework.Instance.The<OlmoInverseSqrtWithWarmup>().Over(call, max)
        );
}
