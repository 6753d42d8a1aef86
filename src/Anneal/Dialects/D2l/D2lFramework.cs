using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers printed in "Dive into Deep Learning" (d2l.ai).</summary>
internal static class D2lFramework
{
    public static Framework Instance { get; } =
        new("d2l", [], () => [new D2lSquareRoot(), new D2lFactor(), new D2lMultiFactor(), new D2lCosine()])
        {
            NameForm = name => name.EndsWith("Scheduler", StringComparison.Ordinal),
        };
}
