using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of Tensor2Tensor, <c>tensor2tensor.utils.learning_rate</c>.</summary>
internal static class Tensor2tensorFramework
{
    private const string Legacy = "legacy";

    public static Framework Instance { get; } =
        new("tensor2tensor", ["tensor2tensor.utils.learning_rate"], () =>
            [new Tensor2tensorSchedule(), new Tensor2tensorLegacy()]
        )
        {
            NeedsFullName = true,
            OfSettings = settings =>
                settings.ContainsKey("learning_rate_schedule") && settings.Text("learning_rate_schedule") != Legacy
                    ? SettingsCall.OfOwn(Instance!, "learning_rate_schedule", settings)
                : settings.ContainsKey("learning_rate_decay_scheme")
                    ? SettingsCall.OfOwn(
                        Instance!,
                        "legacy_learning_rate_schedule",
                        settings.Where(setting => setting.Key != "learning_rate_schedule").ToDictionary()
                    )
                : null,
        };
}
