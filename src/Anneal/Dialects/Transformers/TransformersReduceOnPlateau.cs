using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>transformers.get_reduce_on_plateau_schedule</c>: PyTorch's, with arguments by name only.</summary>
internal static class TransformersReduceOnPlateau
{
    public static LegacyDefinition Definition { get; } = Over(Torch.ReduceLROnPlateauDefinition(TorchRelease.V2));

    private static LegacyDefinition Over(LegacyDefinition torch) =>
        new(
            "get_reduce_on_plateau_schedule",
            torch.Summary,
            [TransformersDefinition.Optimizer, .. TransformersDefinition.ByName(torch.Parameters.Skip(1))]
        )
        {
            UsesBase = true,
            Formula = torch.Formula,
            Conventions = torch.Conventions,
            Source = $"{TransformersDefinition.SourceFile}, over {torch.Source}",
            Example = "transformers.get_reduce_on_plateau_schedule(factor=0.5, patience=3)",
            BindWith = torch.BindWith!,
            FeedbackWith = torch.FeedbackWith,
        };
}
