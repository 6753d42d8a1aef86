using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>The flags of OpenCLIP's training script: <c>--lr 5e-4 --warmup 2000 --lr-scheduler cosine</c>.</summary>
internal static class ScriptsOpenClipFlags
{
    /// <summary>The call that they mean, over the run that is given; null where they are not its flags.</summary>
    public static CallSyntax? OfSettings(IReadOnlyDictionary<string, SyntaxNode> settings)
    {
        if (
            settings.GetValueOrDefault("lr") is not { } rate
            || settings.GetValueOrDefault("warmup") is not NumberSyntax warmup
            || settings.Text("lr_scheduler") is not { } name
            || name is not ("cosine" or "const")
        )
            return null;
        return SettingsCall.Of(
            $"scripts.OpenCLIP.{name}_lr",
            new Dictionary<string, SyntaxNode>
            {
                ["base_lr"] = rate,
                ["warmup_length"] = warmup,
                ["steps"] = new NameSyntax(warmup.Span, "total_steps"),
            }
        );
    }
}
