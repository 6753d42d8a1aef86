using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The scheduler of NVIDIA's Megatron-LM, <c>megatron.core.optimizer_param_scheduler</c>, with its own names, defaults
/// and conventions.
/// </summary>
public static class Megatron
{
    /// <summary>
    /// A linear warm-up, a decay of one of five styles, and a weight decay that grows beside it (the companion
    /// <c>weight_decay</c>).
    /// </summary>
    /// <param name="initLr">Rate at the first update of the warm-up. At most <paramref name="maxLr"/>.</param>
    /// <param name="maxLr">Rate at the end of the warm-up. At least <paramref name="minLr"/>.</param>
    /// <param name="minLr">Rate after the decay. At least 0.</param>
    /// <param name="lrWarmupSteps">Length of the warm-up, its last step included. Less than
    /// <paramref name="lrDecaySteps"/>; 0: none.</param>
    /// <param name="lrDecaySteps">Where the decay ends, counted from the start of the run (the warm-up is inside).
    /// Greater than 0.</param>
    /// <param name="lrDecayStyle"><c>constant</c>, <c>linear</c>, <c>cosine</c>, <c>inverse-square-root</c> or
    /// <c>WSD</c>.</param>
    /// <param name="startWd">Weight decay at the first update. At least 0.</param>
    /// <param name="endWd">Weight decay after its increase. At least <paramref name="startWd"/>.</param>
    /// <param name="wdIncrSteps">Steps over which the weight decay grows.</param>
    /// <param name="wdIncrStyle"><c>constant</c> (then both weight decays must be equal), <c>linear</c> or
    /// <c>cosine</c>.</param>
    /// <param name="wsdDecaySteps">For <c>WSD</c>: the steps of the anneal before
    /// <paramref name="lrDecaySteps"/>.</param>
    /// <param name="lrWsdDecayStyle">For <c>WSD</c>: <c>linear</c>, <c>cosine</c>, <c>exponential</c> or
    /// <c>minus_sqrt</c>.</param>
    /// <param name="paramGroups">What each parameter group has in place of the scheduler's values; null:
    /// nothing.</param>
    /// <returns>The recipe; its clock is Megatron's <c>num_steps</c>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe OptimizerParamScheduler(
        double initLr,
        double maxLr,
        double minLr,
        long lrWarmupSteps,
        long lrDecaySteps,
        string lrDecayStyle,
        double startWd,
        double endWd,
        long wdIncrSteps,
        string wdIncrStyle,
        long? wsdDecaySteps = null,
        string? lrWsdDecayStyle = null,
        IReadOnlyList<MegatronGroup>? paramGroups = null
    ) =>
        Call<MegatronOptimizerParamScheduler>(
            initLr,
            maxLr,
            minLr,
            lrWarmupSteps,
            lrDecaySteps,
            lrDecayStyle,
            startWd,
            endWd,
            wdIncrSteps,
            wdIncrStyle,
            null,
            null,
            wsdDecaySteps,
            lrWsdDecayStyle,
            paramGroups ?? []
        );

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(MegatronFramework.Instance.The<T>(), arguments);
}
