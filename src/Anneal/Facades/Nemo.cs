using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of NVIDIA NeMo, with their own names, defaults and conventions.</summary>
public static class Nemo
{
    /// <summary>A line up to the group's own rate, which is kept.</summary>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="warmupRatio">The warm-up as a share of the run.</param>
    /// <param name="maxSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="minLr">The rate after max_steps. Default 0.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmupPolicy(
        double? warmupSteps = null,
        double? warmupRatio = null,
        double? maxSteps = null,
        double minLr = 0,
        double lastEpoch = -1
    ) => Call<NemoWarmupPolicy>(warmupSteps, warmupRatio, maxSteps, minLr, lastEpoch);

    /// <summary>A line up to the group's own rate, which is kept until the run ends.</summary>
    /// <param name="maxSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="warmupRatio">The warm-up as a share of the run.</param>
    /// <param name="holdSteps">Steps at the peak after the warm-up.</param>
    /// <param name="holdRatio">The same as a share of the run.</param>
    /// <param name="minLr">The rate after max_steps. Default 0.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmupHoldPolicy(
        double maxSteps,
        double? warmupSteps = null,
        double? warmupRatio = null,
        double? holdSteps = null,
        double? holdRatio = null,
        double minLr = 0,
        double lastEpoch = -1
    ) => Call<NemoWarmupHoldPolicy>(maxSteps, warmupSteps, warmupRatio, holdSteps, holdRatio, minLr, lastEpoch);

    /// <summary>One over the square root of constant_steps for so many steps, then the group's own rate.</summary>
    /// <param name="maxSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="constantSteps">Steps at a constant rate.</param>
    /// <param name="constantRatio">The same as a share of the run.</param>
    /// <param name="minLr">The rate after max_steps. Default 0.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe SquareRootConstantPolicy(
        double? maxSteps = null,
        double? constantSteps = null,
        double? constantRatio = null,
        double minLr = 0,
        double lastEpoch = -1
    ) => Call<NemoSquareRootConstantPolicy>(maxSteps, constantSteps, constantRatio, minLr, lastEpoch);

    /// <summary>A line up to the group's own rate, then the square of what is left of the way.</summary>
    /// <param name="maxSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="warmupRatio">The warm-up as a share of the run.</param>
    /// <param name="minLr">The least rate, and that after max_steps. Default 1e-5.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe SquareAnnealing(
        double maxSteps,
        double? warmupSteps = null,
        double? warmupRatio = null,
        double minLr = 1e-5,
        double lastEpoch = -1
    ) => Call<NemoSquareAnnealing>(maxSteps, warmupSteps, warmupRatio, minLr, lastEpoch);

    /// <summary>A line up to the group's own rate, then the square root of what is left of the run.</summary>
    /// <param name="maxSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="warmupRatio">The warm-up as a share of the run.</param>
    /// <param name="minLr">The rate after max_steps. Default 0.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe SquareRootAnnealing(
        double maxSteps,
        double? warmupSteps = null,
        double? warmupRatio = null,
        double minLr = 0,
        double lastEpoch = -1
    ) => Call<NemoSquareRootAnnealing>(maxSteps, warmupSteps, warmupRatio, minLr, lastEpoch);

    /// <summary>A line up to the group's own rate, half a cosine down, and perhaps a constant end.</summary>
    /// <param name="maxSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="minLr">The rate after max_steps. Default 0.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="warmupRatio">The warm-up as a share of the run.</param>
    /// <param name="constantSteps">Steps at a constant rate.</param>
    /// <param name="constantRatio">The same as a share of the run.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CosineAnnealing(
        double maxSteps,
        double minLr = 0,
        double? warmupSteps = null,
        double? warmupRatio = null,
        double? constantSteps = null,
        double? constantRatio = null,
        double lastEpoch = -1
    ) => Call<NemoCosineAnnealing>(maxSteps, minLr, warmupSteps, warmupRatio, constantSteps, constantRatio, lastEpoch);

    /// <summary>The rate of the first transformer, times the group's own.</summary>
    /// <param name="dModel">Width of the model.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="warmupRatio">The warm-up as a share of the run.</param>
    /// <param name="maxSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="minLr">The rate after max_steps. Default 0.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe NoamAnnealing(
        double dModel,
        double? warmupSteps = null,
        double? warmupRatio = null,
        double? maxSteps = null,
        double minLr = 0,
        double lastEpoch = -1
    ) => Call<NemoNoamAnnealing>(dModel, warmupSteps, warmupRatio, maxSteps, minLr, lastEpoch);

    /// <summary>A line up to the group's own rate, which is held; then one over a power of the steps.</summary>
    /// <param name="maxSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="warmupRatio">The warm-up as a share of the run.</param>
    /// <param name="holdSteps">Steps at the peak after the warm-up.</param>
    /// <param name="holdRatio">The same as a share of the run.</param>
    /// <param name="decayRate">The power of the steps by which the rate is divided. Default 0.5.</param>
    /// <param name="minLr">The rate after max_steps. Default 0.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe NoamHoldAnnealing(
        double maxSteps,
        double? warmupSteps = null,
        double? warmupRatio = null,
        double? holdSteps = null,
        double? holdRatio = null,
        double decayRate = 0.5,
        double minLr = 0,
        double lastEpoch = -1
    ) =>
        Call<NemoNoamHoldAnnealing>(
            maxSteps,
            warmupSteps,
            warmupRatio,
            holdSteps,
            holdRatio,
            decayRate,
            minLr,
            lastEpoch
        );

    /// <summary>A line up to the group's own rate, then a line down.</summary>
    /// <param name="maxSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="warmupRatio">The warm-up as a share of the run.</param>
    /// <param name="minLr">The rate after max_steps. Default 0.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmupAnnealing(
        double maxSteps,
        double? warmupSteps = null,
        double? warmupRatio = null,
        double minLr = 0,
        double lastEpoch = -1
    ) => Call<NemoWarmupAnnealing>(maxSteps, warmupSteps, warmupRatio, minLr, lastEpoch);

    /// <summary>A line up to the group's own rate, then one over the square root of the step.</summary>
    /// <param name="maxSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="warmupRatio">The warm-up as a share of the run.</param>
    /// <param name="minLr">The rate after max_steps. Default 0.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe InverseSquareRootAnnealing(
        double maxSteps,
        double? warmupSteps = null,
        double? warmupRatio = null,
        double minLr = 0,
        double lastEpoch = -1
    ) => Call<NemoInverseSquareRootAnnealing>(maxSteps, warmupSteps, warmupRatio, minLr, lastEpoch);

    /// <summary>One over the square root of the step, flat at first, as T5 has it.</summary>
    /// <param name="maxSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="constantSteps">Steps at a constant rate.</param>
    /// <param name="constantRatio">The same as a share of the run.</param>
    /// <param name="minLr">The rate after max_steps. Default 0.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe T5InverseSquareRootAnnealing(
        double maxSteps,
        double? constantSteps = null,
        double? constantRatio = null,
        double minLr = 0,
        double lastEpoch = -1
    ) => Call<NemoT5InverseSquareRootAnnealing>(maxSteps, constantSteps, constantRatio, minLr, lastEpoch);

    /// <summary>A line up to the group's own rate, then a power of what is left of the way.</summary>
    /// <param name="maxSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="minLr">The rate after max_steps. Default 0.</param>
    /// <param name="power">The power of what is left of the way. Default 1.</param>
    /// <param name="cycle">Whether each multiple of the way is a way of its own. Default false.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="warmupRatio">The warm-up as a share of the run.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolynomialDecayAnnealing(
        double maxSteps,
        double minLr = 0,
        double power = 1,
        bool cycle = false,
        double? warmupSteps = null,
        double? warmupRatio = null,
        double lastEpoch = -1
    ) => Call<NemoPolynomialDecayAnnealing>(maxSteps, minLr, power, cycle, warmupSteps, warmupRatio, lastEpoch);

    /// <summary>A line up to the group's own rate, which is held; then a power of what is left of the way.</summary>
    /// <param name="maxSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="warmupRatio">The warm-up as a share of the run.</param>
    /// <param name="holdSteps">Steps at the peak after the warm-up.</param>
    /// <param name="holdRatio">The same as a share of the run.</param>
    /// <param name="minLr">The rate after max_steps. Default 0.</param>
    /// <param name="power">The power of what is left of the way. Default 1.</param>
    /// <param name="cycle">Whether each multiple of the way is a way of its own. Default false.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PolynomialHoldDecayAnnealing(
        double maxSteps,
        double? warmupSteps = null,
        double? warmupRatio = null,
        double? holdSteps = null,
        double? holdRatio = null,
        double minLr = 0,
        double power = 1,
        bool cycle = false,
        double lastEpoch = -1
    ) =>
        Call<NemoPolynomialHoldDecayAnnealing>(
            maxSteps,
            warmupSteps,
            warmupRatio,
            holdSteps,
            holdRatio,
            minLr,
            power,
            cycle,
            lastEpoch
        );

    /// <summary>A line up to the group's own rate, which is held; then a line down.</summary>
    /// <param name="maxSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="warmupRatio">The warm-up as a share of the run.</param>
    /// <param name="holdSteps">Steps at the peak after the warm-up.</param>
    /// <param name="holdRatio">The same as a share of the run.</param>
    /// <param name="minLr">The rate after max_steps. Default 0.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmupHoldAnnealLinear(
        double maxSteps,
        double? warmupSteps = null,
        double? warmupRatio = null,
        double? holdSteps = null,
        double? holdRatio = null,
        double minLr = 0,
        double lastEpoch = -1
    ) => Call<NemoWarmupHoldAnnealLinear>(maxSteps, warmupSteps, warmupRatio, holdSteps, holdRatio, minLr, lastEpoch);

    /// <summary>A line up to the group's own rate, which is held; then one minus the square root of the
    /// way.</summary>
    /// <param name="maxSteps">Steps of the run, the warm-up inside.</param>
    /// <param name="warmupSteps">Steps of the warm-up.</param>
    /// <param name="warmupRatio">The warm-up as a share of the run.</param>
    /// <param name="holdSteps">Steps at the peak after the warm-up.</param>
    /// <param name="holdRatio">The same as a share of the run.</param>
    /// <param name="minLr">The rate after max_steps. Default 0.</param>
    /// <param name="lastEpoch">Has no effect here; a state says where a run resumes. Default -1.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe WarmupHoldAnnealOneMinusSquareRoot(
        double maxSteps,
        double? warmupSteps = null,
        double? warmupRatio = null,
        double? holdSteps = null,
        double? holdRatio = null,
        double minLr = 0,
        double lastEpoch = -1
    ) =>
        Call<NemoWarmupHoldAnnealOneMinusSquareRoot>(
            maxSteps,
            warmupSteps,
            warmupRatio,
            holdSteps,
            holdRatio,
            minLr,
            lastEpoch
        );

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(NemoFramework.Instance.The<T>(), arguments);
}
