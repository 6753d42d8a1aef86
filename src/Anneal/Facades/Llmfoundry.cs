using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedule of MosaicML's LLM Foundry, with its own name, defaults and conventions.</summary>
public static class Llmfoundry
{
    /// <summary>A line up, one over the square root of the time, a line down.</summary>
    /// <param name="tWarmup">How long the warm-up takes.</param>
    /// <param name="tScale">The time in which the decay is felt.</param>
    /// <param name="tCooldown">How long the line at the end takes.</param>
    /// <param name="tMax">How long it takes. Default '1dur'.</param>
    /// <param name="alphaFDecay">What the decay tends to. Default 0.</param>
    /// <param name="alphaFCooldown">Where the line ends. Default 0.</param>
    /// <param name="ssr">The Trainer's scale_schedule_ratio, which scales all times but shares of the run. Default
    /// 1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe InverseSquareRootWithWarmupScheduler(
        string tWarmup,
        string tScale,
        string tCooldown,
        string tMax = "1dur",
        double alphaFDecay = 0,
        double alphaFCooldown = 0,
        double ssr = 1
    ) => Call<LlmfoundryInverseSquareRoot>(tWarmup, tScale, tCooldown, tMax, alphaFDecay, alphaFCooldown, ssr);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(LlmfoundryFramework.Instance.The<T>(), arguments);
}
