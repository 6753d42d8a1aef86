using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Transformers
{
    /// <summary>
    /// The group's own rate, reduced when a metric has stopped improving: PyTorch's
    /// <see cref="Torch.ReduceLROnPlateau"/> under another name.
    /// </summary>
    /// <inheritdoc cref="Torch.ReduceLROnPlateau"/>
    public static Recipe GetReduceOnPlateauSchedule(
        string mode = "min",
        double factor = 0.1,
        long patience = 10,
        double threshold = 1e-4,
        string thresholdMode = "rel",
        long cooldown = 0,
        double minLr = 0,
        double eps = 1e-8
    ) =>
        new FrameworkCall("transformers.get_reduce_on_plateau_schedule")
            .With("mode", mode)
            .With("factor", factor)
            .With("patience", patience)
            .With("threshold", threshold)
            .With("threshold_mode", thresholdMode)
            .With("cooldown", cooldown)
            .With("min_lr", minLr)
            .With("eps", eps)
            .ToRecipe();

    private static LegacyDefinition ReduceOnPlateauDefinition =>
        TorchFramework.Torch.The<TorchReduceLROnPlateau>() is var torch
            ? new(
                "get_reduce_on_plateau_schedule",
                torch.Summary,
                [
                    .. torch.Parameters.Select(parameter =>
                        parameter.Kind == Kinds.Optimizer ? parameter : parameter with { IsKeywordOnly = true }
                    ),
                ]
            )
            {
                UsesBase = true,
                Formula = torch.Formula,
                Conventions = torch.Conventions,
                Source = $"{Source}, over {torch.Source}",
                Example = "transformers.get_reduce_on_plateau_schedule(factor=0.5, patience=3)",
                BindWith = (arguments, scope) => torch.Bind(new(arguments, scope)),
                FeedbackWith = (arguments, scope) => torch.Feedback(new(arguments, scope)),
            }
            : null!;
}
