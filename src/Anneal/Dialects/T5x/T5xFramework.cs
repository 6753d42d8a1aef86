using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedule of T5X, <c>t5x.utils</c>.</summary>
internal static class T5xFramework
{
    public static Framework Instance { get; } =
        new("t5x", ["t5x.utils"], () => [new T5xScheduler()])
        {
            OfSettings = settings =>
                settings.Map("create_learning_rate_scheduler") is { } schedule
                    ? SettingsCall.Of("t5x.create_learning_rate_scheduler", schedule)
                    : null,
        };
}
