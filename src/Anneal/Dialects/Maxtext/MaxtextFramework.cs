using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>The schedule of MaxText, <c>create_learning_rate_schedule</c>.</summary>
internal static class MaxtextFramework
{
    public static Framework Instance { get; } =
        new("maxtext", ["maxtext.maxtext_utils", "MaxText.maxtext_utils"], () => [new MaxtextSchedule()])
        {
            NeedsFullName = true,
            OfSettings = settings =>
                settings.ContainsKey("learning_rate")
                && (
                    settings.ContainsKey("lr_schedule_type")
                    || settings.ContainsKey("learning_rate_schedule_steps")
                    || settings.ContainsKey("warmup_steps_fraction")
                    || IsWhole(settings)
                )
                    ? SettingsCall.OfOwn(Instance!.The<MaxtextSchedule>(), Renamed(settings))
                    : null,
        };

    // Configurations before 2025 have a longer name.
    private static IEnumerable<KeyValuePair<string, SyntaxNode>> Renamed(
        IReadOnlyDictionary<string, SyntaxNode> settings
    ) =>
        settings.Select(setting =>
            setting.Key == "cosine_learning_rate_final_fraction"
                ? new("learning_rate_final_fraction", setting.Value)
                : setting
        );

    private static bool IsWhole(IReadOnlyDictionary<string, SyntaxNode> settings) =>
        settings.ContainsKey("steps") && settings.Keys.All(key => Instance!.The<MaxtextSchedule>().IndexOf(key) >= 0);
}
