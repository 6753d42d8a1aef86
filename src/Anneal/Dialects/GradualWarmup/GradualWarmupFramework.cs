using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The scheduler of the package <c>pytorch-gradual-warmup-lr</c>.</summary>
internal static class GradualWarmupFramework
{
    public static Framework Instance { get; } =
        new("gradual_warmup", ["warmup_scheduler.scheduler", "warmup_scheduler"], () =>
            [new GradualWarmupDefinition()]
        );
}
