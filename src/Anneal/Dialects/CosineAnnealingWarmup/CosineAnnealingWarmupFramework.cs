using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedule of the package <c>cosine_annealing_warmup</c>.</summary>
internal static class CosineAnnealingWarmupFramework
{
    public static Framework Instance { get; } =
        new("cosine_annealing_warmup", ["cosine_annealing_warmup.scheduler"], () =>
            [new CosineAnnealingWarmupDefinition()]
        );
}
