using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The scheduler of NVIDIA's Megatron-LM, <c>megatron.core.optimizer_param_scheduler</c>, with its own names, defaults
/// and conventions.
/// </summary>
public static partial class Megatron
{
    internal static Framework Framework { get; } =
        new(
            "megatron",
            [
                "megatron.core.optimizer_param_scheduler",
                "megatron.training.optimizer_param_scheduler",
                "megatron.optimizer_param_scheduler",
            ],
            OptimizerParamSchedulerDefinition
        );
}
