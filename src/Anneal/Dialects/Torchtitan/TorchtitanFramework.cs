using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedule of torchtitan, <c>LRSchedulersContainer.Config</c>.</summary>
internal static class TorchtitanFramework
{
    public static Framework Instance { get; } =
        new(
            "torchtitan",
            [
                "torchtitan.LRSchedulersContainer",
                "torchtitan.components.lr_scheduler.LRSchedulersContainer",
                "torchtitan.components.optimizer.lr_scheduler.LRSchedulersContainer",
            ],
            () => [new TorchtitanConfig()]
        )
        {
            NeedsFullName = true,
            OfSettings = settings =>
                settings.Map("lr_scheduler") is { } schedule && schedule.ContainsKey("warmup_steps")
                    ? SettingsCall.Of("torchtitan.Config", schedule.WithElsewhere("total_steps", "steps"))
                    : null,
        };
}
