using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>The schedule of nanotron, <c>lr_scheduler_builder</c>.</summary>
internal static class NanotronFramework
{
    public static Framework Instance { get; } =
        new("nanotron", ["nanotron.helpers", "nanotron.config"], () =>
            [new NanotronLRSchedulerArgs(), new NanotronBuilder()]
        )
        {
            RateAt = ["learning_rate_scheduler.learning_rate"],
            OfSettings = settings =>
                settings.Map("learning_rate_scheduler") is { } schedule && schedule.ContainsKey("learning_rate")
                    ? Built(SettingsCall.Of("nanotron.LRSchedulerArgs", schedule), settings.Anywhere("train_steps"))
                    : null,
        };

    // Without its length the settings are for the run that is given.
    private static CallSyntax Built(CallSyntax arguments, SyntaxNode? steps) =>
        steps is null
            ? arguments
            : new(
                arguments.Span,
                "nanotron.lr_scheduler_builder",
                [new(arguments.Span, "lr_scheduler_args", arguments), new(steps.Span, "total_training_steps", steps)]
            );
}
