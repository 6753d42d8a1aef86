using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The schedulers of timm (pytorch-image-models), <c>timm.scheduler</c>.</summary>
internal static class TimmFramework
{
    public static Framework Instance { get; } =
        new(
            "timm",
            [
                "timm.scheduler",
                "timm.scheduler.cosine_lr",
                "timm.scheduler.tanh_lr",
                "timm.scheduler.poly_lr",
                "timm.scheduler.step_lr",
                "timm.scheduler.multistep_lr",
                "timm.scheduler.plateau_lr",
            ],
            () =>
                [
                    new TimmCosineLRScheduler(),
                    new TimmTanhLRScheduler(),
                    new TimmPolyLRScheduler(),
                    new TimmStepLRScheduler(),
                    new TimmMultiStepLRScheduler(),
                    new TimmPlateauLRScheduler(),
                ]
        )
        {
            NameForm = name => name.EndsWith("Scheduler", StringComparison.Ordinal),
            OfSettings = TimmFactory.OfSettings,
            RateAt = [.. Framework.MostlyRateAt, "lr"],
        };
}
