using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers of PyTorch, as its newest releases and as 1.13 have them.</summary>
internal static class TorchFramework
{
    /// <summary>PyTorch 2.10 and its kind.</summary>
    public static Framework Release2 { get; } =
        new(TorchReleaseName.Of(TorchRelease.V2), ["torch.optim.lr_scheduler", "torch.optim.swa_utils", "lrs"], () =>
            DefinitionsOf(TorchRelease.V2)
        )
        {
            OfSettings = LatentDiffusion.OfSettings,
        };

    /// <summary>PyTorch 1.13.</summary>
    public static Framework Release1 { get; } =
        new(TorchReleaseName.Of(TorchRelease.V1), [], () => DefinitionsOf(TorchRelease.V1)) { NeedsFullName = true };

    private static CurveDefinition[] DefinitionsOf(TorchRelease release) =>
        [
            new TorchLambdaLR(release),
            new TorchMultiplicativeLR(release),
            new TorchStepLR(release),
            new TorchMultiStepLR(release),
            new TorchConstantLR(release),
            new TorchLinearLR(release),
            new TorchExponentialLR(release),
            new TorchPolynomialLR(release),
            new TorchCosineAnnealingLR(release),
            new TorchCosineAnnealingWarmRestarts(release),
            new TorchCyclicLR(release),
            new TorchOneCycleLR(release),
            new TorchReduceLROnPlateau(release),
            new TorchSWALR(release),
            new TorchSequentialLR(release),
            new TorchChainedScheduler(release),
        ];
}
