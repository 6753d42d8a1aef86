using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedule of nanotron, <c>lr_scheduler_builder</c>.</summary>
internal static class NanotronFramework
{
    public static Framework Instance { get; } =
        new("nanotron", ["nanotron.helpers", "nanotron.config"], () =>
            [new NanotronLRSchedulerArgs(), new NanotronBuilder()]
        )
        {
            OfSettings = settings =>
                settings.Map("learning_rate_scheduler") is { } schedule && schedule.ContainsKey("learning_rate")
                    ? SettingsCall.Of("nanotron.LRSchedulerArgs", schedule)
                    : null,
        };
}
