using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>The decay methods of OpenNMT-py, <c>onmt.utils.optimizers</c>.</summary>
internal static class OpennmtFramework
{
    public static Framework Instance { get; } =
        new("opennmt", ["onmt.utils.optimizers"], () =>
            [new OpennmtNone(), new OpennmtNoam(), new OpennmtNoamwd(), new OpennmtRsqrt()]
        )
        {
            NeedsFullName = true,
            RateAt = ["learning_rate"],
            OfSettings = settings =>
                settings.Text("decay_method") is { } method ? SettingsCall.OfOwn(Instance!, method, settings)
                : settings.ContainsKey("start_decay_steps") || IsWhole(settings)
                    ? SettingsCall.OfOwn(Instance!, "none", settings)
                : null,
        };

    private static bool IsWhole(IReadOnlyDictionary<string, SyntaxNode> settings) =>
        settings is not SettingsMap { Root: not null }
        && settings.ContainsKey("learning_rate")
        && settings.Keys.All(Instance!.The<OpennmtNone>().Parameters.Select(each => each.Name).Contains);
}
