using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of <c>torchtune.training.lr_schedulers</c>.</summary>
internal static class TorchtuneFramework
{
    public static Framework Instance { get; } =
        new(
            "torchtune",
            [
                "torchtune.training.lr_schedulers",
                "torchtune.training",
                "torchtune.modules.lr_schedulers",
                "torchtune.modules",
            ],
            () => [new TorchtuneCosine()]
        )
        {
            NeedsFullName = true,
            OfSettings = settings =>
                settings.Map("lr_scheduler") is { } schedule && schedule.Text("_component_") is { } name
                    ? SettingsCall.Of(
                        name,
                        name.EndsWith(".get_cosine_schedule_with_warmup", StringComparison.Ordinal)
                            ? schedule.WithRun("num_training_steps", "num_training_steps")
                            : schedule,
                        "_component_"
                    )
                    : null,
        };
}
