using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedule of MaxText, <c>create_learning_rate_schedule</c>.</summary>
internal static class MaxtextFramework
{
    public static Framework Instance { get; } =
        new("maxtext", ["maxtext.maxtext_utils", "MaxText.maxtext_utils"], () => [new MaxtextSchedule()])
        {
            NeedsFullName = true,
            OfSettings = settings =>
                settings.ContainsKey("steps") && settings.ContainsKey("learning_rate")
                    ? SettingsCall.Of("maxtext.create_learning_rate_schedule", settings)
                    : null,
        };
}
