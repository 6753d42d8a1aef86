using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The parameter schedulers of PyTorch Ignite.</summary>
internal static class IgniteFramework
{
    public static Framework Instance { get; } =
        new(
            IgniteDefinition.FrameworkName,
            ["ignite.handlers.param_scheduler", "ignite.handlers", "ignite.contrib.handlers.param_scheduler"],
            () =>
                [
                    new IgniteLinearCyclicalScheduler(),
                    new IgniteCosineAnnealingScheduler(),
                    new IgnitePiecewiseLinear(),
                    new IgniteConcatScheduler(),
                    new IgniteLRScheduler(),
                    new IgniteCreateLRSchedulerWithWarmup(),
                    new IgniteReduceLROnPlateauScheduler(),
                ]
        );
}
