using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The scheduler of <c>megatron.core.optimizer_param_scheduler</c>.</summary>
internal static class MegatronFramework
{
    public static Framework Instance { get; } =
        new(
            "megatron",
            [
                "megatron.core.optimizer_param_scheduler",
                "megatron.training.optimizer_param_scheduler",
                "megatron.optimizer_param_scheduler",
            ],
            () => [new MegatronOptimizerParamScheduler()]
        )
        {
            NameForm = name => name.EndsWith("Scheduler", StringComparison.Ordinal),
            OfSettings = MegatronFlags.OfSettings,
        };
}
