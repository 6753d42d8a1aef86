using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>The names that Composer's YAML has for its schedulers, <c>scheduler_registry</c>.</summary>
internal static class ComposerRegistry
{
    private static readonly Dictionary<string, string> Classes = new()
    {
        ["step"] = "Step",
        ["multistep"] = "MultiStep",
        ["exponential"] = "Exponential",
        ["linear_decay"] = "Linear",
        ["cosine_decay"] = "CosineAnnealing",
        ["cosine_warmrestart"] = "CosineAnnealingWarmRestarts",
        ["constant"] = "Constant",
        ["polynomial"] = "Polynomial",
        ["polynomial_with_warmup"] = "PolynomialWithWarmup",
        ["multistep_with_warmup"] = "MultiStepWithWarmup",
        ["linear_decay_with_warmup"] = "LinearWithWarmup",
        ["cosine_decay_with_warmup"] = "CosineAnnealingWithWarmup",
    };

    /// <summary>The call of the one scheduler in <c>schedulers</c>; null where there is none, or several.</summary>
    public static CallSyntax? OfSettings(IReadOnlyDictionary<string, SyntaxNode> settings)
    {
        var only = settings.GetValueOrDefault("schedulers") is ListSyntax { Items: [var item] }
            ? SettingsMap.Of(item)
            : settings.Map("schedulers");
        return only is { Count: 1 } && Classes.TryGetValue(only.Keys.First(), out var name)
            ? SettingsCall.Of($"composer.{name}Scheduler", only.Map(only.Keys.First()) ?? [])
            : null;
    }
}
