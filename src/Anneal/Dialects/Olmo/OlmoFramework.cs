using Anneal.Language;
using Anneal.Language.Syntax;

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
                && schedule.Text("units") is null or "steps" or "tokens"
                    ? OfUnits(name, schedule)
                    : null,
        };

    private static SyntaxNode OfUnits(string name, Dictionary<string, SyntaxNode> schedule) =>
        schedule.Text("units") == "tokens"
            ? new RefusedSyntax(
                schedule["units"].Span,
                "'units' must be 'steps' for OLMo's schedule to be read, but is 'tokens'; divide its lengths by the "
                    + "tokens of an update."
            )
            : SettingsCall.OfOwn(Instance, name, schedule);
}
