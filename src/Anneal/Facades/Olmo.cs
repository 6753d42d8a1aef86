using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers of OLMo, with their own names, defaults and conventions.</summary>
public static class Olmo
{
    /// <summary>The group's own rate at every step.</summary>
    /// <param name="tWarmup">Steps of the warm-up. Default 2000.</param>
    /// <param name="tMax">Steps; None: those of the run.</param>
    /// <param name="alphaF">Share of the rate at the end. Default 0.1.</param>
    /// <param name="warmupMinLr">The first rate, below the rate; None: a tenth of it.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe Constant(
        double tWarmup = 2000,
        double? tMax = null,
        double alphaF = 0.1,
        double? warmupMinLr = null
    ) => Call<OlmoConstant>(tWarmup, tMax, alphaF, warmupMinLr);

    /// <summary>A line up to the group's own rate, which is kept.</summary>
    /// <param name="tWarmup">Steps of the warm-up. Default 2000.</param>
    /// <param name="tMax">Steps; None: those of the run.</param>
    /// <param name="alphaF">Share of the rate at the end. Default 0.1.</param>
    /// <param name="warmupMinLr">The first rate, below the rate; None: a tenth of it.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ConstantWithWarmup(
        double tWarmup = 2000,
        double? tMax = null,
        double alphaF = 0.1,
        double? warmupMinLr = null
    ) => Call<OlmoConstantWithWarmup>(tWarmup, tMax, alphaF, warmupMinLr);

    /// <summary>A line up to the group's own rate, then half a cosine.</summary>
    /// <param name="tWarmup">Steps of the warm-up. Default 2000.</param>
    /// <param name="tMax">Steps; None: those of the run.</param>
    /// <param name="alphaF">Share of the rate at the end. Default 0.1.</param>
    /// <param name="warmupMinLr">The first rate, below the rate; None: a tenth of it.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineWithWarmup(
        double tWarmup = 2000,
        double? tMax = null,
        double alphaF = 0.1,
        double? warmupMinLr = null
    ) => Call<OlmoCosineWithWarmup>(tWarmup, tMax, alphaF, warmupMinLr);

    /// <summary>A line up to the group's own rate, then a line down.</summary>
    /// <param name="tWarmup">Steps of the warm-up. Default 2000.</param>
    /// <param name="tMax">Steps; None: those of the run.</param>
    /// <param name="alphaF">Share of the rate at the end. Default 0.1.</param>
    /// <param name="warmupMinLr">The first rate, below the rate; None: a tenth of it.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearWithWarmup(
        double tWarmup = 2000,
        double? tMax = null,
        double alphaF = 0.1,
        double? warmupMinLr = null
    ) => Call<OlmoLinearWithWarmup>(tWarmup, tMax, alphaF, warmupMinLr);

    /// <summary>A line up to the group's own rate, then one over the square root of the step.</summary>
    /// <param name="tWarmup">Steps of the warm-up. Default 2000.</param>
    /// <param name="tMax">Steps; None: those of the run.</param>
    /// <param name="alphaF">Share of the rate at the end. Default 0.1.</param>
    /// <param name="warmupMinLr">The first rate, below the rate; None: a tenth of it.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe InverseSqrtWithWarmup(
        double tWarmup = 2000,
        double? tMax = null,
        double alphaF = 0.1,
        double? warmupMinLr = null
    ) => Call<OlmoInverseSqrtWithWarmup>(tWarmup, tMax, alphaF, warmupMinLr);

    /// <summary>The product of half a cosine and a line.</summary>
    /// <param name="tWarmup">Steps of the warm-up. Default 2000.</param>
    /// <param name="tMax">Steps; None: those of the run.</param>
    /// <param name="alphaF">Share of the rate at the end. Default 0.1.</param>
    /// <param name="warmupMinLr">The first rate, below the rate; None: a tenth of it.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineLinearEnvelope(
        double tWarmup = 2000,
        double? tMax = null,
        double alphaF = 0.1,
        double? warmupMinLr = null
    ) => Call<OlmoCosineLinearEnvelope>(tWarmup, tMax, alphaF, warmupMinLr);

    /// <summary>The larger one of cosine_with_warmup and inverse_sqrt_with_warmup.</summary>
    /// <param name="tWarmup">Steps of the warm-up. Default 2000.</param>
    /// <param name="tMax">Steps; None: those of the run.</param>
    /// <param name="alphaF">Share of the rate at the end. Default 0.1.</param>
    /// <param name="warmupMinLr">The first rate, below the rate; None: a tenth of it.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe MaxScheduler(
        double tWarmup = 2000,
        double? tMax = null,
        double alphaF = 0.1,
        double? warmupMinLr = null
    ) => Call<OlmoMaxScheduler>(tWarmup, tMax, alphaF, warmupMinLr);

    /// <summary>A second warm-up in the middle of a schedule.</summary>
    /// <param name="inner">The schedule.</param>
    /// <param name="warmupStart">The step at which it begins.</param>
    /// <param name="warmupEnd">The step at which it ends.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe BoltOnWarmupScheduler(Recipe inner, double warmupStart, double warmupEnd) =>
        Call<OlmoBoltOn>(inner, warmupStart, warmupEnd);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(OlmoFramework.Instance.The<T>(), arguments);
}
