using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>The schedulers of <c>deepspeed.runtime.lr_schedules</c>.</summary>
internal static class DeepSpeedFramework
{
    public static Framework Instance { get; } =
        new("deepspeed", ["deepspeed.runtime.lr_schedules"], () =>
            [
                new DeepSpeedLRRangeTest(),
                new DeepSpeedOneCycle(),
                new DeepSpeedWarmupLR(),
                new DeepSpeedWarmupDecayLR(),
                new DeepSpeedWarmupCosineLR(),
            ]
        )
        {
            RateAt = ["optimizer.params.lr"],
            OfSettings = settings =>
                settings.Map("scheduler") is { } schedule
                && schedule.Text("type") is { } type
                && schedule.Map("params") is { } arguments
                    ? Unset(arguments) ?? (SyntaxNode)SettingsCall.Of($"deepspeed.{type}", arguments)
                    : null,
        };

    private static RefusedSyntax? Unset(Dictionary<string, SyntaxNode> arguments) =>
        arguments.FirstOrDefault(argument => argument.Value is TextSyntax { Text: "auto" })
            is { Key: { } name, Value: var value }
            ? new(
                value.Span,
                $"'{name}' is 'auto', which transformers' Trainer or accelerate sets from its own arguments; write the "
                    + "number that it sets."
            )
            : null;
}
