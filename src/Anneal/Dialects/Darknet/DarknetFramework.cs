using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The policies of Darknet, <c>policy</c> in its <c>[net]</c>.</summary>
internal static class DarknetFramework
{
    public static Framework Instance { get; } =
        new("darknet", ["darknet"], () =>
            [
                new DarknetConstant(),
                new DarknetStep(),
                new DarknetSteps(),
                new DarknetExp(),
                new DarknetPoly(),
                new DarknetSigmoid(),
            ]
        )
        {
            NeedsFullName = true,
            OfSettings = settings =>
                settings.Text("policy") is { } policy && settings.ContainsKey("learning_rate")
                    ? SettingsCall.OfOwn(Instance!, policy, settings)
                    : null,
        };
}
