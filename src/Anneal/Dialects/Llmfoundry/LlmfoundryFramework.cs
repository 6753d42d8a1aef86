using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>The schedule that LLM Foundry adds to Composer's.</summary>
internal static class LlmfoundryFramework
{
    private const string Registered = "inv_sqrt_with_warmup";

    // Composer's, by the names under which they are registered.
    private static readonly Dictionary<string, string> OfComposer = new()
    {
        ["constant_with_warmup"] = "ConstantWithWarmupScheduler",
        ["cosine_with_warmup"] = "CosineAnnealingWithWarmupScheduler",
        ["linear_decay_with_warmup"] = "LinearWithWarmupScheduler",
    };

    public static Framework Instance { get; } =
        new("llmfoundry", ["llmfoundry.optim.scheduler", "llmfoundry.optim"], () => [new LlmfoundryInverseSquareRoot()])
        {
            OfSettings = settings =>
                OfScheduler(settings.Map("scheduler") ?? settings, settings.ContainsKey("max_duration")),
        };

    // As its YAML has it. OLMo has the same names; Composer's lengths have units, and so has the run beside them.
    private static CallSyntax? OfScheduler(IReadOnlyDictionary<string, SyntaxNode> scheduler, bool isRun) =>
        scheduler.Text("name") switch
        {
            Registered => SettingsCall.Of(Instance.The<LlmfoundryInverseSquareRoot>().FullName, scheduler, "name"),
            { } name
                when isRun && OfComposer.TryGetValue(name, out var own) && scheduler.Text("t_warmup") is not null =>
                SettingsCall.Of($"composer.{own}", scheduler, "name"),
            _ => null,
        };
}
