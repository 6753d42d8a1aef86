using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>The flags of scripts that are copied much.</summary>
internal static class ScriptsFlags
{
    private const double BatchOfRate = 256;

    // What only MAE's fine-tuning is told, whose least rate is another one.
    private static readonly string[] OfFineTuning =
    [
        "finetune",
        "layer_decay",
        "drop_path",
        "mixup",
        "cutmix",
        "dist_eval",
    ];

    /// <summary>
    /// MAE's: a rate for 256 images, which it multiplies by those of an update. Null where flags are none of it, or do
    /// not say how many there are.
    /// </summary>
    public static CallSyntax? OfMae(IReadOnlyDictionary<string, SyntaxNode> flags)
    {
        // Its launcher for clusters has a number of devices of its own.
        if (!flags.Has("blr") || !flags.Has("warmup_epochs") || !flags.Has("epochs") || flags.Has("ngpus"))
            return null;
        var blr = flags["blr"];
        var rate = flags.GetValueOrDefault("lr");
        if (rate is null)
        {
            if (!flags.Has("batch_size"))
                return null;
            List<(Token, SyntaxNode)> rest = [(Sign("*"), flags["batch_size"])];
            foreach (var factor in new[] { "accum_iter", "nproc_per_node", "nnodes", "nodes" })
                if (flags.GetValueOrDefault(factor) is { } count)
                    rest.Add((Sign("*"), count));
            rest.Add((Sign("/"), Number(BatchOfRate)));
            rate = new OperationSyntax(blr.Span, blr, rest);
        }
        var least = flags.GetValueOrDefault("min_lr") ?? Number(OfFineTuning.Any(flags.ContainsKey) ? 1e-6 : 0);
        return SettingsCall.Of(
            "scripts.MAE.adjust_learning_rate",
            new Dictionary<string, SyntaxNode>
            {
                ["lr"] = rate,
                ["min_lr"] = least,
                ["warmup_epochs"] = flags["warmup_epochs"],
                ["epochs"] = flags["epochs"],
            }
        );

        Token Sign(string sign) => new(TokenKind.Symbol, sign, 0, blr.Span);

        NumberSyntax Number(double value) => new(blr.Span, value, null, double.IsInteger(value));
    }

    /// <summary>
    /// OpenCLIP's, whose warm-up counts updates; null where flags are none of it. In files other trainings have
    /// settings of these names, whose warm-up counts what they like.
    /// </summary>
    public static CallSyntax? OfOpenClip(IReadOnlyDictionary<string, SyntaxNode> flags)
    {
        var function = flags.Text("lr_scheduler") switch
        {
            "cosine" => "cosine_lr",
            "const" => "const_lr",
            "const-cooldown" => "const_lr_cooldown",
            _ => null,
        };
        if (function is null || !flags.Has("warmup") || flags is not SettingsMap { HasFlags: true })
            return null;
        var span = flags["warmup"].Span;
        var arguments = new Dictionary<string, SyntaxNode>
        {
            ["base_lr"] = flags.GetValueOrDefault("lr") ?? new NumberSyntax(span, 5e-4, null, false),
            ["warmup_length"] = flags["warmup"],
            ["steps"] = new NameSyntax(span, "total_steps"),
        };
        if (function == "const_lr_cooldown")
        {
            arguments["cooldown_steps"] = new OperationSyntax(
                span,
                flags.GetValueOrDefault("epochs_cooldown") ?? new NameSyntax(span, "epochs_cooldown"),
                [(new Token(TokenKind.Symbol, "*", 0, span), new NameSyntax(span, "steps_per_epoch"))]
            );
            foreach (var (flag, argument) in new[] { ("power", "cooldown_power"), ("end", "cooldown_end_lr") })
                if (flags.GetValueOrDefault($"lr_cooldown_{flag}") is { } value)
                    arguments[argument] = value;
        }
        return SettingsCall.Of($"scripts.OpenCLIP.{function}", arguments);
    }
}
