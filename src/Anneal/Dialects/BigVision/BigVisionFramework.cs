using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>The schedule of big_vision, <c>create_learning_rate_schedule</c>.</summary>
internal static class BigVisionFramework
{
    public static Framework Instance { get; } =
        new("big_vision", ["big_vision.utils"], () => [new BigVisionSchedule()])
        {
            NeedsFullName = true,
            OfSettings = settings =>
                (settings.Map("schedule") ?? settings) is { } schedule
                && (schedule.ContainsKey("decay_type") || settings.ContainsKey("schedule"))
                && schedule.Keys.All(key => Instance!.The<BigVisionSchedule>().IndexOf(key) >= 0)
                    ? SettingsCall.Of("big_vision.create_learning_rate_schedule", WithRate(schedule, settings))
                    : null,
        };

    // The optimizer multiplies by config.lr what the schedule gives.
    private static Dictionary<string, SyntaxNode> WithRate(
        IReadOnlyDictionary<string, SyntaxNode> schedule,
        IReadOnlyDictionary<string, SyntaxNode> settings
    )
    {
        var all = new Dictionary<string, SyntaxNode>(schedule);
        if (settings.ContainsKey("schedule") && settings.GetValueOrDefault("lr") is { } rate)
            all.TryAdd("base", rate);
        return all;
    }
}
