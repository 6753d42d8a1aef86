using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers of <c>deepspeed.runtime.lr_schedules</c>.</summary>
internal static class DeepSpeedFramework
{
    public static Framework Instance { get; } =
        new("deepspeed", ["deepspeed.runtime.lr_schedules"], () =>
            [
                new DeepSpeedLRRangeTest(),
                new DeepSpeedOneCycle(),
                new DeepSpeedWarmupLR(),
                new DeepSpeedWarmupDecayLR(),
                new DeepSpeedWarmupCosineLR(),
            ]
        )
        {
            RateAt = ["optimizer.params.lr"],
            OfSettings = settings =>
                settings.Map("scheduler") is { } schedule
                && schedule.Text("type") is { } type
                && schedule.Map("params") is { } arguments
                    ? SettingsCall.Of($"deepspeed.{type}", arguments)
                    : null,
        };
}
