using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>The schedulers of ESPnet, <c>espnet2.schedulers</c>.</summary>
internal static class EspnetFramework
{
    public static Framework Instance { get; } =
        new(
            "espnet",
            ["espnet2.schedulers.warmup_lr", "espnet2.schedulers.noam_lr", "espnet2.schedulers.warmup_step_lr"],
            () => [new EspnetWarmupLR(), new EspnetNoamLR(), new EspnetWarmupStepLR()]
        )
        {
            NeedsFullName = true,
            RateAt = ["optim_conf.lr"],
            OfSettings = OfSettings,
        };

    // The configuration has the names in small letters.
    private static CallSyntax? OfSettings(IReadOnlyDictionary<string, SyntaxNode> settings) =>
        settings.Text("scheduler") is { } name && settings.Map("scheduler_conf") is { } arguments
            ? Instance
                .Definitions.Select(each => each.FullName)
                .Concat(OfTorch)
                .Where(each => each[(each.IndexOf('.') + 1)..].Equals(name, StringComparison.OrdinalIgnoreCase))
                .Select(each => SettingsCall.Of(each, arguments))
                .FirstOrDefault()
            : null;

    // What it has of PyTorch.
    private static readonly string[] OfTorch =
    [
        "torch.CosineAnnealingLR",
        "torch.CosineAnnealingWarmRestarts",
        "torch.CyclicLR",
        "torch.ExponentialLR",
        "torch.MultiStepLR",
        "torch.OneCycleLR",
        "torch.ReduceLROnPlateau",
        "torch.StepLR",
    ];
}
