using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>The schedule that LLM Foundry adds to Composer's.</summary>
internal static class LlmfoundryFramework
{
    private const string Registered = "inv_sqrt_with_warmup";

    public static Framework Instance { get; } =
        new("llmfoundry", ["llmfoundry.optim.scheduler", "llmfoundry.optim"], () => [new LlmfoundryInverseSquareRoot()])
        {
            OfSettings = settings =>
                (settings.Map("scheduler") ?? settings) is var scheduler ? OfScheduler(scheduler) : null,
        };

    // As its YAML has it.
    private static CallSyntax? OfScheduler(IReadOnlyDictionary<string, SyntaxNode> scheduler) =>
        scheduler.Text("name") == Registered
            ? SettingsCall.Of(Instance.The<LlmfoundryInverseSquareRoot>().FullName, scheduler, "name")
            : null;
}
