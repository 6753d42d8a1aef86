using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers of MosaicML Composer's <c>composer.optim.scheduler</c>.</summary>
internal static class ComposerFramework
{
    public static Framework Instance { get; } =
        new("composer", ["composer.optim.scheduler", "composer.optim"], () =>
            [
                new ComposerStep(),
                new ComposerMultiStep(),
                new ComposerConstant(),
                new ComposerLinear(),
                new ComposerExponential(),
                new ComposerCosineAnnealing(),
                new ComposerCosineAnnealingWarmRestarts(),
                new ComposerPolynomial(),
                new ComposerMultiStepWithWarmup(),
                new ComposerConstantWithWarmup(),
                new ComposerLinearWithWarmup(),
                new ComposerCosineAnnealingWithWarmup(),
                new ComposerPolynomialWithWarmup(),
            ]
        )
        {
            RateAt = ["optimizer.lr", "optimizer.*.lr", "optimizers.*.lr"],
            OfSettings = ComposerRegistry.OfSettings,
            NameForm = name => name.EndsWith("Scheduler", StringComparison.Ordinal),
        };
}
