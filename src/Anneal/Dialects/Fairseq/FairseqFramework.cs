using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>The schedules of fairseq, <c>--lr-scheduler</c>.</summary>
internal static class FairseqFramework
{
    public static Framework Instance { get; } =
        new("fairseq", ["fairseq.optim.lr_scheduler"], () =>
            [
                new FairseqInverseSqrt(),
                new FairseqPolynomialDecay(),
                new FairseqCosine(),
                new FairseqTriStage(),
                new FairseqTriangular(),
                new FairseqStep(),
                new FairseqFixed(),
                new FairseqManual(),
                new FairseqPlateau(),
            ]
        )
        {
            NeedsFullName = true,
            OfSettings = OfSettings,
        };

    private static readonly string[] OfTorchvision = ["lr_step_size", "lr_gamma", "lr_warmup_epochs"];

    // The other flags of a command line are not the schedule's, unless they are nearly one of its own.
    private static CallSyntax? OfSettings(IReadOnlyDictionary<string, SyntaxNode> settings)
    {
        if (settings.Map("lr_scheduler") is { } map && map.Text("_name") is { } kind)
            return SettingsCall.Of(
                $"fairseq.{kind}",
                Instance.Definitions.FirstOrDefault(each => each.Name == kind) is { } definition
                    ? definition.WithElsewhere(map, "lr", "max_update")
                    : map,
                "_name"
            );
        // Torchvision's scripts have the same flag, but other ones beside it.
        if (settings.Text("lr_scheduler") is not { } name || settings.Keys.Any(OfTorchvision.Contains))
            return null;
        return Instance.Definitions.FirstOrDefault(each => each.Name == name) is { } known
                ? SettingsCall.OfOwn(known, settings)
            : HasFlags(settings) ? SettingsCall.Of($"fairseq.{name}", settings, "lr_scheduler")
            : null;
    }

    // Others have a setting of this name too, but not those beside it.
    private static bool HasFlags(IReadOnlyDictionary<string, SyntaxNode> settings) =>
        settings.Keys.Any(name =>
            name != FairseqDefinition.Rates.Name && Instance.Definitions.Any(each => each.IndexOf(name) >= 0)
        );
}
