using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of <c>torchtune.training.lr_schedulers</c>.</summary>
internal static class TorchtuneFramework
{
    public static Framework Instance { get; } =
        new("torchtune", ["torchtune.training.lr_schedulers", "torchtune.training"], () => [new TorchtuneCosine()])
        {
            NeedsFullName = true,
            OfSettings = settings =>
                settings.Map("lr_scheduler") is { } schedule && schedule.Text("_component_") is { } name
                    ? SettingsCall.Of(name, schedule, "_component_")
                    : null,
        };
}
