using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>What axolotl's YAML says, over the run that is given where it has no length of its own.</summary>
internal static class AxolotlSettings
{
    private const string Warmup = "num_warmup_steps",
        Steps = "num_training_steps",
        Share = "cosine_min_lr_ratio";

    /// <summary>The call that it means; null where the settings are not axolotl's.</summary>
    public static SyntaxNode? Of(IReadOnlyDictionary<string, SyntaxNode> settings)
    {
        if (
            settings.GetValueOrDefault("base_model") is not { } model
            || !(settings.ContainsKey("micro_batch_size") || settings.ContainsKey("num_epochs"))
        )
            return null;
        if (settings.GetValueOrDefault("relora_steps") is { } relora && settings.Has("relora_steps"))
            return new RefusedSyntax(relora.Span, "what 'relora_steps' makes of axolotl's schedule is not read.");
        var name = settings.GetValueOrDefault("lr_scheduler") as TextSyntax ?? new(model.Span, "cosine");
        var steps = settings.GetValueOrDefault("max_steps") is NumberSyntax { Value: > 0 } own
            ? own
            : (SyntaxNode)new NameSyntax(name.Span, Steps);
        var arguments = new Dictionary<string, SyntaxNode>
        {
            [Warmup] = WarmupOf(settings, steps, name.Span),
            [Steps] = steps,
        };
        var rate = settings.GetValueOrDefault("learning_rate") as NumberSyntax;
        return name.Text switch
        {
            "rex" or "one_cycle" when rate is null => new RefusedSyntax(
                name.Span,
                $"'{name.Text}' needs the number 'learning_rate' beside it."
            ),
            "rex" => SettingsCall.Of("axolotl.RexLR", Rex(rate!, settings, arguments)),
            "one_cycle" when settings.Has("lr_scheduler_kwargs") => new RefusedSyntax(
                name.Span,
                "'one_cycle' with 'lr_scheduler_kwargs' is not read; write torch.OneCycleLR(…)."
            ),
            "one_cycle" => SettingsCall.Of(
                "torch.OneCycleLR",
                new Dictionary<string, SyntaxNode>
                {
                    ["max_lr"] = rate!,
                    ["total_steps"] = steps,
                    ["pct_start"] = new OperationSyntax(
                        name.Span,
                        arguments[Warmup],
                        [(new Token(TokenKind.Symbol, "/", 0, name.Span), steps)]
                    ),
                }
            ),
            "cosine" when IsTrue(settings, "lr_quadratic_warmup") => SettingsCall.Of(
                "axolotl.get_cosine_schedule_with_quadratic_warmup",
                arguments
            ),
            "cosine" when settings.Has(Share) => OfShare(settings, arguments),
            _ => SettingsCall.Of(
                "transformers.get_scheduler",
                settings.Has("lr_scheduler_kwargs")
                    ? new(arguments)
                    {
                        ["name"] = name,
                        ["scheduler_specific_kwargs"] = settings["lr_scheduler_kwargs"],
                    }
                    : new Dictionary<string, SyntaxNode>(arguments) { ["name"] = name }
            ),
        };
    }

    private static CallSyntax OfShare(
        IReadOnlyDictionary<string, SyntaxNode> settings,
        Dictionary<string, SyntaxNode> arguments
    )
    {
        arguments["min_lr_ratio"] = settings[Share];
        if (!settings.Has("cosine_constant_lr_ratio"))
            return SettingsCall.Of("axolotl.get_cosine_schedule_with_min_lr", arguments);
        arguments["constant_lr_ratio"] = settings["cosine_constant_lr_ratio"];
        return SettingsCall.Of("axolotl.get_cosine_schedule_with_warmup_decay_constant", arguments);
    }

    private static Dictionary<string, SyntaxNode> Rex(
        NumberSyntax rate,
        IReadOnlyDictionary<string, SyntaxNode> settings,
        Dictionary<string, SyntaxNode> arguments
    )
    {
        var least = settings.GetValueOrDefault(Share) is NumberSyntax share ? rate.Value * share.Value : 0;
        return new()
        {
            ["max_lr"] = rate,
            ["min_lr"] = new NumberSyntax(rate.Span, least, null, false),
            ["total_steps"] = arguments[Steps],
            [Warmup] = arguments[Warmup],
        };
    }

    // A ratio is rounded down; without one it is 3 %, at most 100 steps; and 1 becomes 2.
    private static SyntaxNode WarmupOf(
        IReadOnlyDictionary<string, SyntaxNode> settings,
        SyntaxNode steps,
        SourceSpan place
    )
    {
        var run = steps is NumberSyntax own ? NumberText.Format(own.Value) : Steps;
        string warmup;
        if (settings.GetValueOrDefault("warmup_steps") is NumberSyntax given)
            warmup = NumberText.Format(given.Value);
        else if (settings.GetValueOrDefault("warmup_ratio") is NumberSyntax ratio)
            warmup = $"int({NumberText.Format(ratio.Value)} * {run})";
        else
            warmup = $"min(int(0.03 * {run}), 100)";
        return SyntaxParser.ParseSequence($"(2 if {warmup} == 1 else {warmup})", place);
    }

    private static bool IsTrue(IReadOnlyDictionary<string, SyntaxNode> settings, string name) =>
        settings.GetValueOrDefault(name) is NameSyntax { Name: "True" };
}
