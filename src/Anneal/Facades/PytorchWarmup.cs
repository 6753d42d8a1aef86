using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The warm-ups of the package pytorch_warmup, with their own names, defaults and conventions.</summary>
public static class PytorchWarmup
{
    /// <summary>A line of factors up to 1.</summary>
    /// <param name="warmupPeriod">Steps of the warm-up, or one number for each group.</param>
    /// <param name="lastStep">Has no effect here. Default -1.</param>
    /// <param name="lrScheduler">The scheduler inside 'dampening()'; None: none.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe LinearWarmup(double warmupPeriod, double lastStep = -1, Recipe? lrScheduler = null) =>
        Call<PytorchWarmupLinearWarmup>(warmupPeriod, lastStep, lrScheduler);

    /// <summary>Factors that come near to 1 exponentially.</summary>
    /// <param name="warmupPeriod">Steps of the warm-up, or one number for each group.</param>
    /// <param name="lastStep">Has no effect here. Default -1.</param>
    /// <param name="lrScheduler">The scheduler inside 'dampening()'; None: none.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ExponentialWarmup(double warmupPeriod, double lastStep = -1, Recipe? lrScheduler = null) =>
        Call<PytorchWarmupExponentialWarmup>(warmupPeriod, lastStep, lrScheduler);

    /// <summary>A line of factors whose length follows from beta2.</summary>
    /// <param name="beta2">The optimizer's second beta, which it reads. Default 0.999.</param>
    /// <param name="lastStep">Has no effect here. Default -1.</param>
    /// <param name="lrScheduler">The scheduler inside 'dampening()'; None: none.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe UntunedLinearWarmup(double beta2 = 0.999, double lastStep = -1, Recipe? lrScheduler = null) =>
        Call<PytorchWarmupUntunedLinearWarmup>(beta2, lastStep, lrScheduler);

    /// <summary>Exponential factors whose length follows from beta2.</summary>
    /// <param name="beta2">The optimizer's second beta, which it reads. Default 0.999.</param>
    /// <param name="lastStep">Has no effect here. Default -1.</param>
    /// <param name="lrScheduler">The scheduler inside 'dampening()'; None: none.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe UntunedExponentialWarmup(
        double beta2 = 0.999,
        double lastStep = -1,
        Recipe? lrScheduler = null
    ) => Call<PytorchWarmupUntunedExponentialWarmup>(beta2, lastStep, lrScheduler);

    /// <summary>The rectification of RAdam.</summary>
    /// <param name="beta2">The optimizer's second beta, which it reads. Default 0.999.</param>
    /// <param name="lastStep">Has no effect here. Default -1.</param>
    /// <param name="lrScheduler">The scheduler inside 'dampening()'; None: none.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe RAdamWarmup(double beta2 = 0.999, double lastStep = -1, Recipe? lrScheduler = null) =>
        Call<PytorchWarmupRAdamWarmup>(beta2, lastStep, lrScheduler);

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(PytorchWarmupFramework.Instance.The<T>(), arguments);
}
