using Anneal.Language;

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
            OfSettings = settings =>
                settings.ContainsKey("learning_rate")
                && settings.Keys.All(
                    OpennmtFramework.Instance!.The<OpennmtNone>().Parameters.Select(each => each.Name).Contains
                )
                    ? SettingsCall.Of($"opennmt.{settings.Text("decay_method") ?? "none"}", settings)
                    : null,
        };
}
