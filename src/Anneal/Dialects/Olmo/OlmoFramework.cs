using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers of OLMo, <c>olmo.optim</c>.</summary>
internal static class OlmoFramework
{
    public static Framework Instance { get; } =
        new("olmo", ["olmo.optim"], () =>
            [
                new OlmoConstant(),
                new OlmoConstantWithWarmup(),
                new OlmoCosineWithWarmup(),
                new OlmoLinearWithWarmup(),
                new OlmoInverseSqrtWithWarmup(),
                new OlmoCosineLinearEnvelope(),
                new OlmoMaxScheduler(),
                new OlmoBoltOn(),
            ]
        )
        {
            NeedsFullName = true,
            RateAt = ["optimizer.learning_rate"],
            OfSettings = settings =>
                settings.Map("scheduler") is { } schedule
                && schedule.Text("name") is { } name
                && schedule.Text("units") is null or "steps"
                    ? SettingsCall.OfOwn(Instance!, name, schedule)
                    : null,
        };
}
