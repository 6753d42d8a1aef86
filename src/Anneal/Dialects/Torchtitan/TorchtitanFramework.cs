using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>The schedule of torchtitan, <c>LRSchedulersContainer.Config</c>.</summary>
internal static class TorchtitanFramework
{
    public static Framework Instance { get; } =
        new(
            "torchtitan",
            [
                "torchtitan.LRSchedulersContainer",
                "torchtitan.components.lr_scheduler.LRSchedulersContainer",
                "torchtitan.components.optimizer.lr_scheduler.LRSchedulersContainer",
            ],
            () => [new TorchtitanConfig()]
        )
        {
            NeedsFullName = true,
            OfSettings = settings =>
                settings.Map("lr_scheduler") is { } schedule && schedule.ContainsKey("warmup_steps")
                    ? SettingsCall.Of("torchtitan.Config", schedule.WithElsewhere("total_steps", "steps"))
                    : Earlier(settings),
        };

    // Up to 2024 the warm-up stood beside the run: a line that is one step longer than it, then a line down to 0.
    private static SyntaxNode? Earlier(IReadOnlyDictionary<string, SyntaxNode> settings) =>
        !settings.ContainsKey("lr_scheduler")
        && settings.ContainsKey("optimizer")
        && settings.Map("training") is { } run
        && run.GetValueOrDefault("warmup_steps") is NumberSyntax { Value: var warmup and >= 1 }
        && run.GetValueOrDefault("steps") is NumberSyntax { Value: var steps } length
        && steps > warmup
            ? SyntaxParser.ParseSequence(
                FormattableString.Invariant(
                    $"linear(base/{warmup + 1} -> base, {warmup}) then linear(base -> 0, {steps - warmup})"
                ),
                length.Span
            )
            : null;
}
