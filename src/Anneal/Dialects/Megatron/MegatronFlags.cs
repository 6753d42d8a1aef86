using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>
/// The flags of Megatron's training scripts. It multiplies all lengths by the batch and steps by it, which is no
/// difference.
/// </summary>
internal static class MegatronFlags
{
    /// <summary>The call that flags mean; null where they are none, or the batch grows.</summary>
    public static CallSyntax? OfSettings(IReadOnlyDictionary<string, SyntaxNode> flags)
    {
        // GPT-NeoX says its warm-up otherwise.
        if (
            flags.GetValueOrDefault("lr_decay_style") is not { } style
            || flags.ContainsKey("warmup")
            || flags.Has("rampup_batch_size")
            || flags.GetValueOrDefault("lr") is not { } rate
        )
            return null;
        var run = Iterations("train") ?? new NameSyntax(style.Span, "train_iters");
        var decay = Iterations("lr_decay") ?? run;
        var times = new Token(TokenKind.Symbol, "*", 0, style.Span);
        var warmup = flags.GetValueOrDefault("lr_warmup_fraction") is { } share
            ? new OperationSyntax(style.Span, share, [(times, decay)])
            : Iterations("lr_warmup") ?? Given("lr_warmup_iters", 0);
        var weightDecay = Given("weight_decay", 0.01);
        var arguments = new Dictionary<string, SyntaxNode>
        {
            ["init_lr"] = Given("lr_warmup_init", 0),
            ["max_lr"] = rate,
            ["min_lr"] = Given("min_lr", 0),
            ["lr_warmup_steps"] = warmup,
            ["lr_decay_steps"] = decay,
            ["lr_decay_style"] = style,
            ["start_wd"] = flags.GetValueOrDefault("start_weight_decay") ?? weightDecay,
            ["end_wd"] = flags.GetValueOrDefault("end_weight_decay") ?? weightDecay,
            ["wd_incr_steps"] = run,
            ["wd_incr_style"] = flags.GetValueOrDefault("weight_decay_incr_style")
                ?? new TextSyntax(style.Span, "constant"),
        };
        if (flags.GetValueOrDefault("lr_wsd_decay_iters") is { } anneal)
        {
            arguments["wsd_decay_steps"] = anneal;
            arguments["lr_wsd_decay_style"] = flags.GetValueOrDefault("lr_wsd_decay_style")
                ?? new TextSyntax(style.Span, "exponential");
        }
        return SettingsCall.Of("megatron.OptimizerParamScheduler", arguments);

        // In samples, with so many in each.
        SyntaxNode? Iterations(string flag) =>
            flags.GetValueOrDefault($"{flag}_samples") is { } samples
                ? new OperationSyntax(
                    style.Span,
                    samples,
                    [
                        (
                            new Token(TokenKind.Symbol, "/", 0, style.Span),
                            flags.GetValueOrDefault("global_batch_size")
                                ?? new NameSyntax(style.Span, "global_batch_size")
                        ),
                    ]
                )
                : flags.GetValueOrDefault($"{flag}_iters");

        SyntaxNode Given(string flag, double otherwise) =>
            flags.GetValueOrDefault(flag) ?? new NumberSyntax(style.Span, otherwise, null, otherwise == 0);
    }
}
