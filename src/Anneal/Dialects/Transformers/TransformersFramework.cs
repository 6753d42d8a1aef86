using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedules of Hugging Face transformers, <c>transformers.optimization</c>.</summary>
internal static class TransformersFramework
{
    public static Framework Instance { get; } =
        new("transformers", ["transformers.optimization"], Definitions)
        {
            NameForm = name => name.StartsWith("get_", StringComparison.Ordinal),
            RateAt = ["learning_rate", "optimizer.lr"],
            OfSettings = TransformersFlags.OfSettings,
        };

    private static CurveDefinition[] Definitions()
    {
        CurveDefinition[] functions =
        [
            new TransformersConstant(),
            new TransformersConstantWithWarmup(),
            new TransformersLinear(),
            new TransformersCosine(),
            new TransformersCosineWithHardRestarts(),
            new TransformersPolynomial(),
            new TransformersInverseSqrt(),
            new TransformersCosineWithMinLr(),
            new TransformersCosineWarmupWithMinLr(),
            new TransformersWsd(),
            new TransformersReduceOnPlateau(),
            new TransformersGreedy(),
        ];
        return [new TransformersGetScheduler([.. functions]), .. functions];
    }
}
