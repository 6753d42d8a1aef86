using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>The warm-ups of the package <c>pytorch_warmup</c>.</summary>
internal static class PytorchWarmupFramework
{
    public static Framework Instance { get; } =
        new("pytorch_warmup", ["pytorch_warmup", "warmup"], () =>
            [
                new PytorchWarmupLinearWarmup(),
                new PytorchWarmupExponentialWarmup(),
                new PytorchWarmupUntunedLinearWarmup(),
                new PytorchWarmupUntunedExponentialWarmup(),
                new PytorchWarmupRAdamWarmup(),
            ]
        )
        {
            OfSettings = OfSettings,
        };

    // lr_scheduler = …; warmup_scheduler = …
    private static CallSyntax? OfSettings(IReadOnlyDictionary<string, SyntaxNode> settings)
    {
        if (
            settings.GetValueOrDefault("warmup_scheduler") is not CallSyntax warmup
            || settings.GetValueOrDefault("lr_scheduler") is not CallSyntax scheduler
        )
            return null;
        var name = Names.Last(warmup.Name);
        return new(
            warmup.Span,
            $"pytorch_warmup.{name}",
            [.. warmup.Arguments, new(scheduler.Span, "lr_scheduler", scheduler)]
        );
    }
}
