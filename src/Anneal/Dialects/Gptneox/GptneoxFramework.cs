using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedule of GPT-NeoX, <c>megatron.learning_rates</c>.</summary>
internal static class GptneoxFramework
{
    public static Framework Instance { get; } =
        new("gptneox", ["megatron.learning_rates"], () => [new GptneoxAnnealingLR()]);
}
