using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>
/// What the scripts of Hugging Face and their configurations are told: <c>--lr_scheduler_type</c> of transformers,
/// <c>--lr_scheduler</c> of diffusers.
/// </summary>
internal static class TransformersFlags
{
    /// <summary>The name of the schedule, in transformers.</summary>
    public const string Type = "lr_scheduler_type";

    private const string OfDiffusers = "lr_scheduler",
        Keywords = "lr_scheduler_kwargs",
        TrainingSteps = "num_training_steps";

    // What diffusers' scripts have where nothing else is said.
    private const double WarmupOfDiffusers = 500;

    /// <summary>The call that they mean; null where they are of neither.</summary>
    public static CallSyntax? OfSettings(IReadOnlyDictionary<string, SyntaxNode> settings)
    {
        var isType = settings.Text(Type) is not null;
        // Fairseq's flag has the same name, but other ones beside it.
        if (!isType && !(settings.Text(OfDiffusers) is not null && IsOfDiffusers(settings)))
            return null;
        var name = settings[isType ? Type : OfDiffusers];
        var run = Positive("max_steps") ?? Positive("max_train_steps") ?? new NameSyntax(name.Span, TrainingSteps);
        var warmup = Positive("warmup_steps")
            ?? Positive("lr_warmup_steps")
            ?? Positive("num_warmup_steps")
            ?? Share(run);
        var arguments = new Dictionary<string, SyntaxNode>
        {
            ["name"] = Word(name),
            ["num_warmup_steps"] = warmup,
            [TrainingSteps] = run,
        };
        if (settings.Has(Keywords))
            arguments["scheduler_specific_kwargs"] =
                settings.Text(Keywords) is { } json && SettingsText.Read($"{Keywords}: {json}") is { } read
                    ? read[Keywords]
                    : settings[Keywords];
        return SettingsCall.Of("transformers.get_scheduler", arguments);

        SyntaxNode? Positive(string flag) =>
            settings.GetValueOrDefault(flag) is { } value
            && value is not (NameSyntax { Name: "None" } or NumberSyntax { Value: <= 0 })
                ? value
                : null;

        SyntaxNode Share(SyntaxNode run)
        {
            if (settings.GetValueOrDefault("warmup_ratio") is not { } ratio)
                return Number(isType || settings.ContainsKey("lr_warmup_steps") ? 0 : WarmupOfDiffusers);
            var times = new Token(TokenKind.Symbol, "*", 0, name.Span);
            var product = new OperationSyntax(name.Span, ratio, [(times, run)]);
            return new CallSyntax(name.Span, "math.ceil", [new(name.Span, null, product)]);
        }

        NumberSyntax Number(double value) => new(name.Span, value, null, true);
    }

    // SchedulerType.COSINE
    private static SyntaxNode Word(SyntaxNode name) =>
        name is NameSyntax { Name: var path } && path.Split('.') is [.., "SchedulerType", var member]
            ? new TextSyntax(
                name.Span,
                member == "REDUCE_ON_PLATEAU" ? "reduce_lr_on_plateau" : member.ToLowerInvariant()
            )
            : name;

    private static bool IsOfDiffusers(IReadOnlyDictionary<string, SyntaxNode> settings) =>
        settings.ContainsKey("lr_warmup_steps") || settings.ContainsKey("max_train_steps");
}
