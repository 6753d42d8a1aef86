using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The policies of Caffe's solver, <c>lr_policy</c>.</summary>
internal static class CaffeFramework
{
    public static Framework Instance { get; } =
        new("caffe", ["caffe"], () =>
            [
                new CaffeFixed(),
                new CaffeStep(),
                new CaffeExp(),
                new CaffeInv(),
                new CaffeMultistep(),
                new CaffePoly(),
                new CaffeSigmoid(),
            ]
        )
        {
            NeedsFullName = true,
            OfSettings = settings =>
                settings.Text("lr_policy") is { } policy ? SettingsCall.OfOwn(Instance!, policy, settings) : null,
        };
}
