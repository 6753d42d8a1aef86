using Anneal.Formulas;
using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>The schedule of GPT-NeoX, <c>megatron.learning_rates</c>.</summary>
internal static class GptneoxFramework
{
    public static Framework Instance { get; } =
        new("gptneox", ["megatron.learning_rates"], () => [new GptneoxAnnealingLR()]) { OfSettings = OfSettings };

    // The warm-up is a share of the decay, which is as long as the run where nothing else is said.
    private static CallSyntax? OfSettings(IReadOnlyDictionary<string, SyntaxNode> settings)
    {
        if (settings.GetValueOrDefault("lr_decay_style") is not { } style || !settings.ContainsKey("warmup"))
            return null;
        var steps = settings.Anywhere("lr_decay_iters", "train_iters") ?? new NameSyntax(style.Span, "train_iters");
        SyntaxNode rate = settings.Anywhere("lr") ?? new NameSyntax(style.Span, BaseVariable.Name);
        var times = new Token(TokenKind.Symbol, "*", 0, style.Span);
        return new(
            style.Span,
            "gptneox.AnnealingLR",
            [
                new(style.Span, "start_lr", rate),
                new(style.Span, "warmup_iter", new OperationSyntax(style.Span, settings["warmup"], [(times, steps)])),
                new(style.Span, "total_iters", steps),
                new(style.Span, "decay_style", style),
                new(style.Span, "last_iter", new NumberSyntax(style.Span, 0, null, true)),
                .. settings
                    .Where(setting => setting.Key == "min_lr")
                    .Select(setting => new ArgumentSyntax(setting.Value.Span, setting.Key, setting.Value)),
            ]
        );
    }
}
