using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers of <c>mxnet.lr_scheduler</c>.</summary>
internal static class MxnetFramework
{
    public static Framework Instance { get; } =
        new("mxnet", ["mxnet.lr_scheduler", "mx.lr_scheduler"], () =>
            [new MxnetFactor(), new MxnetMultiFactor(), new MxnetPoly(), new MxnetCosine()]
        )
        {
            NameForm = name => name.EndsWith("Scheduler", StringComparison.Ordinal),
        };
}
